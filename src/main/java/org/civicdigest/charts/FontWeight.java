package org.civicdigest.charts;

/** The weights of the font that figures and pages are set in. */
public enum FontWeight {
    REGULAR("Regular", 400),
    BOLD("Bold", 700);

    private final String fileWord;
    private final int cssWeight;

    FontWeight(String fileWord, int cssWeight) {
        this.fileWord = fileWord;
        this.cssWeight = cssWeight;
    }

    /** The font's file on the class path. */
    String resource() {
        return "/fonts/ttf/NotoSansSC/NotoSansSC-" + fileWord + ".ttf";
    }

    /** 400 or 700, as in CSS. */
    public int cssWeight() {
        return cssWeight;
    }
}
