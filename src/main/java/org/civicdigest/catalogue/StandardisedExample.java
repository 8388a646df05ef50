package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Indicator.Example;
import org.civicdigest.model.Indicator.ExampleBand;
import org.civicdigest.model.Text;

/** Reads one worked example of a standardised rate: events and people of each band; that its numbers come out is tested elsewhere. */
final class StandardisedExample {
    private StandardisedExample() {}

    /** @param size how many bands the indicator has */
    static Optional<Example> read(YamlObject yaml, int size) {
        List<ExampleBand> bands = new ArrayList<>();
        for (YamlObject band : yaml.objects("bands")) {
            BigDecimal numerator = band.number("numerator");
            BigDecimal denominator = band.number("denominator");
            if (band.isSound()) {
                bands.add(new ExampleBand(numerator, denominator));
            }
        }
        if (!yaml.hasErrors() && bands.size() != size) {
            yaml.error(
                    "bands",
                    new Text(bands.size() + " 组", bands.size() + " bands"),
                    new Text("与 standardise 相同的 " + size + " 组", "the " + size + " of standardise, in their order"));
        }
        Optional<BigDecimal> value = yaml.findNumber("value");
        Optional<BigDecimal> lower = yaml.findNumber("lower");
        Optional<BigDecimal> upper = yaml.findNumber("upper");
        if (value.isEmpty() && (lower.isPresent() || upper.isPresent())) {
            yaml.error("value", Words.NOTHING, Words.NUMBER);
        }
        return yaml.isSound()
                ? Optional.of(new Example(
                        bands.stream().map(ExampleBand::numerator).reduce(BigDecimal.ZERO, BigDecimal::add),
                        bands.stream().map(ExampleBand::denominator).reduce(BigDecimal.ZERO, BigDecimal::add),
                        null,
                        null,
                        value.map(BigDecimal::doubleValue).orElse(null),
                        lower.map(BigDecimal::doubleValue).orElse(null),
                        upper.map(BigDecimal::doubleValue).orElse(null),
                        null,
                        null,
                        null,
                        bands))
                : Optional.empty();
    }
}
