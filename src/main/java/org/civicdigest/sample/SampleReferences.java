package org.civicdigest.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.PeriodKind;
import org.jspecify.annotations.Nullable;

/** Writes the tables that an office keeps itself: areas, population, obligations, targets, explanations, the map. */
final class SampleReferences {
    private final SampleOptions options;
    private final SampleAreas areas;
    private final Path root;

    SampleReferences(SampleOptions options, SampleAreas areas, Path root) {
        this.options = options;
        this.areas = areas;
        this.root = root;
    }

    void write() throws IOException {
        AreaRegister register = areas.register();
        try (SampleFile file = open("areas.csv", "code,name,name_en,level,parent,valid_from,valid_to")) {
            for (Area row : register.rows()) {
                file.write(List.of(
                        row.code(),
                        row.name().zh(),
                        row.name().en(),
                        row.level(),
                        row.parent() == null ? "" : row.parent(),
                        written(row.validFrom()),
                        written(row.validTo())));
            }
        }
        try (SampleFile file = open("area_changes.csv", "kind,from_code,to_code,effective,share")) {
            for (AreaChange change : register.changes()) {
                file.write(List.of(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        change.fromCode(),
                        change.toCode(),
                        change.effective().toString(),
                        change.share() == null ? "" : change.share().toPlainString()));
            }
        }
        writePopulation();
        writeObligations();
        writeTargets();
        writeExplanations();
        writeMap();
    }

    /** Around a middle, in the order of the codes row by row; no district of the city lies anywhere, so that any order will do. */
    private void writeMap() throws IOException {
        try (SampleFile file = open("map.csv", "area,column,row")) {
            List<SampleHexagons.Place> places = SampleHexagons.around(options.districts());
            for (int index = 0; index < places.size(); index++) {
                SampleHexagons.Place place = places.get(index);
                file.write(List.of(
                        SampleAreas.districtCode(index),
                        Integer.toString(place.column()),
                        Integer.toString(place.row())));
            }
        }
    }

    private void writePopulation() throws IOException {
        try (SampleFile file = open("population.csv", "area,year,measure,value")) {
            for (SampleDistrict district : areas.districts()) {
                for (SampleCommunity community : district.communities()) {
                    for (int year = options.firstYear(); year <= SampleOptions.LAST_YEAR; year++) {
                        writeCount(file, community, year, "residents", community.residents(year));
                        writeCount(file, community, year, "households", community.households(year));
                        writeCount(file, community, year, "elders_living_alone", community.eldersLivingAlone(year));
                        for (SampleAge age : SampleAge.values()) {
                            writeCount(file, community, year, age.measure(), community.elders(age, year));
                        }
                        writeCount(file, community, year, "party_members", community.partyMembers(year));
                    }
                }
            }
        }
    }

    private static void writeCount(SampleFile file, SampleCommunity community, int year, String measure, int count) {
        file.write(List.of(community.code(), Integer.toString(year), measure, Integer.toString(count)));
    }

    private void writeObligations() throws IOException {
        try (SampleFile file = open("obligations.csv", "programme,level,cadence,valid_from,valid_to")) {
            String from = options.firstYear() + "-01-01";
            for (SampleProgramme programme : SampleProgramme.values()) {
                String cadence = switch (programme.cadence()) {
                    case MONTHLY -> "monthly";
                    case QUARTERLY -> "quarterly";
                    case HALF_YEARLY -> "half-yearly";
                };
                file.write(
                        List.of(programme.code(), programme.isOfStreets() ? "street" : "community", cadence, from, ""));
            }
            // What is owed by returns: a workbook or a table, whose arrival a sidecar may state.
            for (String programme : List.of("mediation", "safety_inspection", "rural_cleaning", "reading_rooms")) {
                file.write(List.of(programme, "community", "quarterly", from, ""));
            }
            file.write(List.of("target_assessment", "community", "half-yearly", from, ""));
            // Visits are stated each quarter, pairs once a year: only the year has all measures of it.
            file.write(List.of("elders", "community", "yearly", from, ""));
            for (SampleFigures figures : SampleFigures.ALL) {
                if (figures.isOwed()) {
                    file.write(List.of(
                            figures.programme(),
                            figures.isOfStreets() ? "street" : "district",
                            figures.cadence() == PeriodKind.HALF ? "half-yearly" : "yearly",
                            from,
                            ""));
                }
            }
        }
    }

    private void writeTargets() throws IOException {
        try (SampleFile file = open("targets.csv", "area,indicator,period,target")) {
            for (int year = options.firstYear(); year <= SampleOptions.LAST_YEAR; year++) {
                String period = Integer.toString(year);
                file.write(List.of("*", "study_attendance", period, year < 2024 ? "0.95" : "0.96"));
                file.write(List.of("*", "branch_life_attendance", period, "0.95"));
                file.write(List.of("*", "disputes_settled", period, "0.95"));
                file.write(List.of("*", "elders_paired", period, year < 2024 ? "0.8" : "0.85"));
                file.write(List.of("*", "clean_spots", period, "0.9"));
                file.write(List.of("*", "complaints_rate", period, "24"));
                file.write(List.of(SampleAreas.districtCode(0), "study_attendance", period, "0.97"));
            }
        }
    }

    private void writeExplanations() throws IOException {
        try (SampleFile file = open("explanations.csv", "area,indicator,period,text")) {
            explain(file, SampleTrait.LATE, "study_attendance", "2025", "报送系统更换，第四季度数据待补。");
            explain(file, SampleTrait.MERGED, "study_attendance", "2023", "7 月 1 日两区县合并，上下半年人员口径不同。");
            explain(file, SampleTrait.ALL_HUNDRED, "branch_life_attendance", "2025", "请假人员已补课，按到会计。");
        }
    }

    private void explain(SampleFile file, SampleTrait trait, String indicator, String period, String text) {
        if (trait.district() < options.districts()) {
            file.write(List.of(trait.districtCode(), indicator, period, text));
        }
    }

    private SampleFile open(String name, String columns) throws IOException {
        SampleFile file = SampleFile.csv(root, name, SampleStyle.ENGLISH);
        file.writeAsIs(List.of(columns.split(",", -1)));
        return file;
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
