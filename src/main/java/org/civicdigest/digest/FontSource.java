package org.civicdigest.digest;

import java.util.Set;

/**
 * Cuts the digest's font down to the characters of one page: a weight and its code points in, a WOFF file in Base64 out.
 *
 * <p>Code points that the font lacks are left out, so that the reader's own fonts draw them.
 */
@FunctionalInterface
public interface FontSource {
    /** The two weights that pages use. */
    enum Weight {
        REGULAR(400),
        BOLD(700);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        /** As CSS writes it. */
        public int number() {
            return number;
        }
    }

    String woffBase64(Weight weight, Set<Integer> codePoints);
}
