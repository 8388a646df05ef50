package org.civicdigest.digest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;

/**
 * One of the languages that a page holds side by side, and how its blocks are marked and linked.
 *
 * <p>Each block of the second language has ids of its own, so that a link in English leads to English words: the style
 * sheet shows the second language when the target of the address lies within it.
 *
 * @param ordinal 1 for the language that shows first
 */
public record PageLanguage(Language language, int ordinal) implements Serializable {
    static List<PageLanguage> list(List<Language> languages) {
        List<PageLanguage> list = new ArrayList<>();
        for (Language language : languages) {
            list.add(new PageLanguage(language, list.size() + 1));
        }
        return list;
    }

    /** The class of this language's blocks. */
    public String css() {
        return "l" + ordinal;
    }

    public String tag() {
        return language.tag();
    }

    public String code() {
        return language.code();
    }

    /** The language's own name, for the switch. */
    public String ownName() {
        return say("中文", "English");
    }

    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    public String say(Text text) {
        return text.in(language);
    }

    public String id(String name) {
        return ordinal == 1 ? name : name + "." + language.code();
    }

    /** The address of a place on this page, in this language. */
    public String place(String name) {
        return "#" + id(name);
    }

    /** The address of another page, in this language. */
    public String page(String path) {
        return ordinal == 1 ? path : path + "#" + language.code();
    }

    /** The address of a place on another page, in this language. */
    public String placeOn(String path, String name) {
        return path + "#" + id(name);
    }

    /** How the files of this language's figures end, before the dot of their type. */
    String fileSuffix() {
        return ordinal == 1 ? "" : "." + language.code();
    }
}
