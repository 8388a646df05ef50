package org.civicdigest.model;

import java.io.Serializable;

/** The same words in Chinese and in English. */
public record Text(String zh, String en) implements Serializable {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both zh and en, got zh='" + zh + "' en='" + en + "'");
        }
    }

    /** A text that reads the same in both languages, such as a code. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
