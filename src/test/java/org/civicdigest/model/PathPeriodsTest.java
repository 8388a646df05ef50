package org.civicdigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathPeriodsTest {
    @Test
    void aPathNamesThePeriod() {
        List<String> patterns =
                List.of("fy(?<year>20\\d\\d)", "pupld(?<yy>\\d\\d)", "(?<year>20\\d\\d)q(?<quarter>\\d)");
        assertThat(PathPeriods.find(patterns, "us/PLS_FY2016_libraries.csv")).contains(Period.of("2016"));
        assertThat(PathPeriods.find(patterns, "us/pls_pupld14a.csv")).contains(Period.of("2014"));
        assertThat(PathPeriods.find(patterns, "x/2024Q3.csv")).contains(Period.of("2024-Q3"));
        assertThat(PathPeriods.find(patterns, "x/2024Q5.csv"))
                .as("there is no fifth quarter")
                .isEmpty();
        assertThat(PathPeriods.find(patterns, "x/report.csv")).isEmpty();
    }
}
