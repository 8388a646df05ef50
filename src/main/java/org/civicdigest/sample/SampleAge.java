package org.civicdigest.sample;

/** Ages of elders, with what the table of people calls them; the mix of the two is not the same in all districts. */
enum SampleAge {
    FROM_60_TO_79("elders_60_79", 0.19, -0.012),
    FROM_80("elders_80_plus", 0.02, 0.009);

    private static final int KINDS_OF_DISTRICT = 6;

    private final String measure;
    private final double share;
    private final double morePerKind;

    SampleAge(String measure, double share, double morePerKind) {
        this.measure = measure;
        this.share = share;
        this.morePerKind = morePerKind;
    }

    /** The code of the catalogue. */
    String measure() {
        return measure;
    }

    /** Of the residents of a district. */
    double shareIn(int district) {
        return share + district % KINDS_OF_DISTRICT * morePerKind;
    }
}
