package org.civicdigest.model;

import java.util.Locale;

/**
 * What a measure counts. Units are never mixed silently: two people (人) at three meetings are six attendances (人次).
 */
public enum Unit {
    SESSIONS("次", "sessions", false),
    ATTENDANCES("人次", "attendances", true),
    PEOPLE("人", "people", true),
    HOUSEHOLDS("户", "households", true),
    ITEMS("件", "items", false),
    COPIES("册", "copies", false),
    HOURS("小时", "hours", false),
    DAYS("天", "days", false),
    POINTS("分", "points", false),
    SITES("处", "sites", false),
    YUAN("元", "yuan", false),
    /** Of a hundred: 97 stands for 97%, and for all that rounds to it. */
    PERCENT("%", "%", false);

    private final Text name;
    private final boolean countsPeople;

    Unit(String zh, String en, boolean countsPeople) {
        this.name = new Text(zh, en);
        this.countsPeople = countsPeople;
    }

    public Text text() {
        return name;
    }

    /** Whether small numbers of it could point at somebody. */
    public boolean countsPeople() {
        return countsPeople;
    }

    /** Whether it is counted one by one, so that half of one is a slip. */
    public boolean isWhole() {
        return switch (this) {
            case HOURS, POINTS, YUAN, PERCENT -> false;
            case SESSIONS, ATTENDANCES, PEOPLE, HOUSEHOLDS, ITEMS, COPIES, SITES, DAYS -> true;
        };
    }

    /** The word of the catalogue. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
