package org.civicdigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangePartTest {
    @Test
    void everyPartOfAChangeIsShown() {
        List<String> numbers = Arrays.stream(ChangeParts.class.getRecordComponents())
                .filter(component -> component.getType() == double.class)
                .map(RecordComponent::getName)
                .filter(name -> !Set.of("now", "before").contains(name))
                .toList();
        assertThat(Stream.of(ChangePart.values())
                        .filter(ChangePart::isOfTheChange)
                        .map(part -> part.name().toLowerCase(java.util.Locale.ROOT)))
                .as("a part without a name would leave a gap that no page explains")
                .containsExactlyElementsOf(numbers);
    }

    private static ChangeParts parts(@Nullable Double published) {
        return new ChangeParts(
                "A",
                "district",
                "x",
                Period.ofYear(2025),
                List.of(1, 2, 4),
                "street",
                16,
                1,
                published,
                1,
                2,
                3,
                4,
                5,
                new ChangeParts.Units(1, 16, 1, 0, 0, 0, 0));
    }

    @Test
    void eachIsThePartOfItsName() {
        assertThat(Stream.of(ChangePart.values()).mapToDouble(part -> part.of(parts(3.0))))
                .containsExactly(-2.0, 1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void theyAddUpToTheDifferenceFromWhatWasPublished() {
        ChangeParts restated = parts(3.0);
        assertThat(Stream.of(ChangePart.values())
                        .mapToDouble(part -> part.of(restated))
                        .sum())
                .isEqualTo(restated.difference())
                .isEqualTo(13);
    }

    @Test
    void aYearThatWasNeverPublishedIsNotRestated() {
        assertThat(ChangePart.RESTATEMENT.of(parts(null))).isZero();
        assertThat(parts(null).difference()).isEqualTo(parts(null).change());
    }
}
