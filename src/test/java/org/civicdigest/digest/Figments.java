package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Editions of one indicator with just the values that a test is about: a city C and districts A, B, … */
final class Figments {
    static final Indicator RATE = InventedEdition.indicators().get(0);

    private Figments() {}

    static Edition edition(IndicatorValue... values) {
        return edition(RATE, values);
    }

    static Edition edition(Indicator indicator, IndicatorValue... values) {
        List<Area> areas = new ArrayList<>();
        areas.add(InventedEdition.area("C", new Text("云川市", "Yunchuan"), "city", null));
        for (IndicatorValue value : values) {
            if (!value.areaCode().equals("C")) {
                areas.add(InventedEdition.area(
                        value.areaCode(), new Text(value.areaCode() + "区", value.areaCode()), "district", "C"));
            }
        }
        return new Edition(
                InventedEdition.workspace(new AreaRegister(areas, List.of()), List.of(indicator)),
                InventedEdition.YEAR,
                List.of(Language.ZH, Language.EN),
                Arrays.asList(values));
    }

    static IndicatorValue value(
            String area,
            double value,
            Verdict verdict,
            ChangeVerdict changed,
            @Nullable Double change,
            Remark... remarks) {
        return new IndicatorValue(
                area,
                area.equals("C") ? "city" : "district",
                RATE.code(),
                Period.ofYear(InventedEdition.YEAR),
                null,
                null,
                value,
                value - 0.01,
                value + 0.01,
                0.8,
                verdict,
                null,
                null,
                null,
                null,
                change == null ? null : value - change,
                change,
                change == null ? null : change - 0.01,
                change == null ? null : change + 0.01,
                changed,
                null,
                Status.OK,
                List.of(remarks),
                null,
                null);
    }

    static IndicatorValue value(String area, double value, Verdict verdict) {
        return value(area, value, verdict, ChangeVerdict.NOT_COMPARED, null);
    }

    static IndicatorValue without(String area, Status status) {
        return new IndicatorValue(
                area,
                "district",
                RATE.code(),
                Period.ofYear(InventedEdition.YEAR),
                null,
                null,
                null,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                status,
                List.of(),
                null,
                null);
    }

    static String finding(Edition edition, Language language) {
        EditionFacts facts = new EditionFacts(edition);
        return new IndicatorProse(
                        facts,
                        Links.fromIndex(
                                new PageLanguage(language, edition.languages().indexOf(language) + 1), facts))
                .finding(edition.workspace().indicators().get(0))
                .plain();
    }
}
