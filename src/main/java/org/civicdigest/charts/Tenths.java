package org.civicdigest.charts;

/** Tenths of a pixel: as fine as an SVG needs to be. */
final class Tenths {
    private Tenths() {}

    static long of(double pixels) {
        return Math.round(pixels * 10);
    }

    /** The number as SVG takes it, without the zeros that it can do without. */
    static String text(long tenths) {
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + (whole == 0 ? "" : Long.toString(whole)) + "." + rest;
    }

    static String text(String pixels) {
        return text(of(Double.parseDouble(pixels)));
    }
}
