package org.civicdigest.model;

import java.util.Locale;

/** A language of the digest, by its code of ISO 639-1. Chinese comes first. */
public enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** The two letters, as in {@code --lang zh,en}. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag, as in HTML's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** The language with this code, in any case. */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code.toLowerCase(Locale.ROOT))) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language '" + code + "', expected zh or en");
    }
}
