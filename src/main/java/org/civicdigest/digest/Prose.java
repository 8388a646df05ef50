package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences made from numbers: runs of words, names and numbers that a page marks up each in its way. */
public record Prose(List<Run> runs) {
    public Prose {
        runs = List.copyOf(runs);
    }

    /** @param href where the run leads, null where it does not */
    public record Run(String text, Style style, @Nullable String href) {
        public boolean isName() {
            return style == Style.NAME;
        }

        public boolean isNumber() {
            return style == Style.NUMBER;
        }
    }

    /** What a run is. */
    public enum Style {
        PLAIN,
        /** Somebody else's words, isolated from the direction of ours. */
        NAME,
        NUMBER
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The words alone. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects runs in the order of reading. */
    static final class Builder {
        private final List<Run> runs = new ArrayList<>();

        Builder say(String words) {
            if (!words.isEmpty()) {
                runs.add(new Run(words, Style.PLAIN, null));
            }
            return this;
        }

        Builder number(String number) {
            runs.add(new Run(number, Style.NUMBER, null));
            return this;
        }

        /** @param href where the number is explained; empty where it is not */
        Builder number(String number, String href) {
            runs.add(new Run(number, Style.NUMBER, href.isEmpty() ? null : href));
            return this;
        }

        Builder number(long number) {
            return number(Words.count(number));
        }

        Builder name(String name) {
            runs.add(new Run(name, Style.NAME, null));
            return this;
        }

        Builder link(String name, String href) {
            runs.add(new Run(name, Style.NAME, href));
            return this;
        }

        Builder add(Prose prose) {
            runs.addAll(prose.runs());
            return this;
        }

        Builder addJoined(List<Prose> parts, String separator) {
            for (int index = 0; index < parts.size(); index++) {
                say(index == 0 ? "" : separator).add(parts.get(index));
            }
            return this;
        }

        Prose build() {
            return new Prose(runs);
        }
    }
}
