package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The workspace that bad inputs are sent to. */
final class BadInputTown {
    private final Map<String, String> files = new TreeMap<>();

    private BadInputTown() {}

    /**
     * OLD was renamed to D03 in 2021, which merged into D02 in 2023; D04 was split into D05 and D06 in June 2024.
     */
    static BadInputTown sound() {
        BadInputTown town = new BadInputTown();
        town.files.put("workspace.yaml", """
                title: {zh: 小城, en: Town}
                sample: true
                as_of: 2026-03-31T00:00:00Z
                levels:
                  - {code: city, name: {zh: 全市, en: City}}
                  - {code: district, name: {zh: 区县, en: District}}
                  - {code: street, name: {zh: 街道, en: Street}}
                comparison_level: district
                thresholds: {quarantined_share: 1.0, quarantined_share_of_file: 0.20, largest_file_bytes: 50000000}
                """);
        town.files.put("catalogue/programmes.yaml", """
                themes:
                  - {code: learning, name: {zh: 学习, en: Learning}}
                programmes:
                  - {code: study, name: {zh: 机关干部学习, en: Staff study}, theme: learning}
                  - {code: dance, name: {zh: 舞蹈课, en: Dance class}, theme: learning}
                """);
        town.files.put("catalogue/measures.yaml", """
                measures:
                  - {code: sessions, name: {zh: 场次, en: Sessions}, unit: sessions, source: activities}
                  - {code: expected, name: {zh: 应到人次, en: Expected}, unit: attendances, source: activities, maximum: 20000}
                  - {code: attended, name: {zh: 实到人次, en: Attendances}, unit: attendances, source: activities, maximum: 20000}
                  - {code: listed, name: {zh: 名单人次, en: Persons listed}, unit: attendances, source: attendance}
                  - {code: present, name: {zh: 出勤人次, en: Persons present}, unit: attendances, source: attendance}
                  - {code: hours, name: {zh: 时长, en: Hours}, unit: hours, source: attendance}
                  - {code: visits, name: {zh: 到馆人次, en: Visits}, unit: attendances, source: returns, programme: dance, maximum: 100000}
                """);
        town.files.put("catalogue/indicators/study_attendance.yaml", """
                code: study_attendance
                name: {zh: 参学率, en: Study attendance rate}
                unit: {zh: "%", en: "%"}
                programme: study
                kind: proportion
                numerator: attended
                denominator: expected
                direction: higher
                levels: [street, district, city]
                periods: [month, year]
                interval: wilson
                minimum_cell: 5
                definition: {zh: 实到除以应到, en: Attended over expected}
                examples:
                  - {numerator: 2190, denominator: 2199, value: 0.995907}
                """);
        town.files.put("templates/form.yaml", """
                files: ["form_*.csv"]
                register: activities
                columns:
                  activity_id: [No.]
                  area_code: [Where]
                  held_on: [When]
                  expected: [Invited]
                  attended: [Heads]
                constants: {programme: study}
                """);
        StringBuilder areas = new StringBuilder("""
                code,name,name_en,level,parent,valid_from,valid_to
                C,全市,City,city,,,
                D01,东城区,East,district,C,,
                D02,西城区,West,district,C,,
                OLD,老城区,Old,district,C,,2020-12-31
                D03,南城区,South,district,C,2021-01-01,2022-12-31
                D04,北城区,North,district,C,,2024-05-31
                D05,北一区,North One,district,C,2024-06-01,
                D06,北二区,North Two,district,C,2024-06-01,
                A01,开发区,New Zone,district,C,,
                0012,零区,Zero,district,C,,
                H01,<script>alert(1)</script>,</title><img src=x onerror=alert(1)>,district,C,,
                H02,"=HYPERLINK(""http://x"",""y"")",+1+1,district,C,,
                H03,𠀀里区,Rare,district,C,,
                H05,NAME_OF_10000,Long,district,C,,
                H04,"A\u202Egnp.B""'&amp;",'-2+3,district,C,,
                """);
        for (int street = 11; street <= 70; street++) {
            areas.append("S%d,第%d街道,Street %d,street,D01,,\n".formatted(street, street, street));
        }
        town.files.put("areas.csv", areas.toString().replace("NAME_OF_10000", "长".repeat(10_000)));
        town.files.put("area_changes.csv", """
                kind,from_code,to_code,effective,share
                rename,OLD,D03,2021-01-01,
                merge,D03,D02,2023-01-01,
                split,D04,D05,2024-06-01,0.5
                split,D04,D06,2024-06-01,0.5
                """);
        town.files.put("population.csv", "area,year,measure,value\n");
        town.files.remove("population.csv");
        return town;
    }

    BadInputTown with(String file, String content) {
        files.put(file, content);
        return this;
    }

    BadInputTown replacing(String file, String old, String words) {
        String content = files.getOrDefault(file, "");
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return with(file, content.replace(old, words));
    }

    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(folder.resolve("submissions"));
        return folder;
    }
}
