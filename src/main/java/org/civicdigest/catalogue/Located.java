package org.civicdigest.catalogue;

/**
 * A word of a file with its place.
 *
 * @param value empty where the word was missing or unusable, which is then reported already
 */
record Located(String value, int line, String path) {
    static Located absent(int line, String path) {
        return new Located("", line, path);
    }

    boolean isAbsent() {
        return value.isEmpty();
    }
}
