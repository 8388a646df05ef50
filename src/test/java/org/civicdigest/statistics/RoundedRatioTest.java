package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.civicdigest.statistics.RoundedRatio.Shortened;
import org.civicdigest.statistics.RoundedRatio.Wholes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedRatioTest {
    @ParameterizedTest
    @CsvSource({
        "2190, 99.6, 2198, 2199",
        "2262, 97, 2321, 2344",
        "2907, 96.8, 3002, 3004",
        "4435, 97.6, 4542, 4546",
        "44, 100, 44, 44",
        "2190, 99.7, 2196, 2197",
        "30, 97, 31, 31"
    })
    void theHeadcountsThatAPercentageImplies(long part, BigDecimal percent, long lowest, long highest) {
        assertThat(RoundedRatio.wholes(part, percent, Shortened.ROUNDED_HALF_UP))
                .contains(new Wholes(lowest, OptionalLong.of(highest)));
    }

    @ParameterizedTest
    @CsvSource({"2190, 99.6, 2197, 2198", "2262, 97, 2309, 2331", "2907, 96.8, 3001, 3003", "4435, 97.6, 4540, 4544"})
    void theHeadcountsIfThePercentageWasCutOff(long part, BigDecimal percent, long lowest, long highest) {
        assertThat(RoundedRatio.wholes(part, percent, Shortened.TRUNCATED))
                .contains(new Wholes(lowest, OptionalLong.of(highest)));
    }

    @Test
    void threeAtNinetySevenPercentIsImpossible() {
        assertThat(RoundedRatio.wholes(3, new BigDecimal("97"), Shortened.ROUNDED_HALF_UP))
                .isEmpty();
    }

    @Test
    void everyWholeWithinRoundsToItAndItsNeighboursDoNot() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long part = 1 + random.nextInt(5_000);
            long whole = 1 + random.nextInt(5_000);
            int decimals = random.nextInt(3);
            for (Shortened shortened : Shortened.values()) {
                BigDecimal percent = shortened(part, whole, decimals, shortened);
                Optional<Wholes> wholes = RoundedRatio.wholes(part, percent, shortened);
                assertThat(wholes).as(part + " at " + percent).isPresent();
                Wholes found = wholes.orElseThrow();
                assertThat(found.contains(whole)).isTrue();
                assertThat(shortened(part, found.lowest(), decimals, shortened)).isEqualTo(percent);
                if (found.lowest() > 1) {
                    assertThat(shortened(part, found.lowest() - 1, decimals, shortened))
                            .isNotEqualTo(percent);
                }
                found.highest().ifPresent(highest -> {
                    assertThat(shortened(part, highest, decimals, shortened)).isEqualTo(percent);
                    assertThat(shortened(part, highest + 1, decimals, shortened))
                            .isNotEqualTo(percent);
                });
            }
        }
    }

    @Test
    void decimalsSayHowNearItIs() {
        assertThat(RoundedRatio.wholes(2262, new BigDecimal("97.0"), Shortened.ROUNDED_HALF_UP))
                .contains(new Wholes(2331, OptionalLong.of(2333)));
        assertThat(RoundedRatio.wholes(44, new BigDecimal("1E+2"), Shortened.ROUNDED_HALF_UP))
                .contains(new Wholes(44, OptionalLong.of(44)));
    }

    @Test
    void noneAndHardlyAnyHaveNoHighest() {
        assertThat(RoundedRatio.wholes(3, BigDecimal.ZERO, Shortened.ROUNDED_HALF_UP))
                .contains(new Wholes(601, OptionalLong.empty()));
        assertThat(RoundedRatio.wholes(0, BigDecimal.ZERO, Shortened.TRUNCATED))
                .contains(new Wholes(1, OptionalLong.empty()));
        assertThat(RoundedRatio.wholes(0, BigDecimal.TEN, Shortened.ROUNDED_HALF_UP))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> RoundedRatio.wholes(-1, BigDecimal.TEN, Shortened.TRUNCATED))
                .hasMessageContaining("-1");
    }

    private static BigDecimal shortened(long part, long whole, int decimals, Shortened shortened) {
        return BigDecimal.valueOf(100 * part)
                .divide(
                        BigDecimal.valueOf(whole),
                        decimals,
                        shortened == Shortened.TRUNCATED ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }
}
