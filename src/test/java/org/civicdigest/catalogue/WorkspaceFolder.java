package org.civicdigest.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small sound workspace of three levels, from which a test takes away what it is about. */
final class WorkspaceFolder {
    static final String INDICATOR = "catalogue/indicators/study_attendance.yaml";
    static final String TEMPLATE = "templates/library_survey.yaml";

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private WorkspaceFolder(Path folder) {
        this.folder = folder;
    }

    static WorkspaceFolder in(Path folder) {
        return new WorkspaceFolder(folder)
                .with("workspace.yaml", """
                        title: {zh: 云川市社会文明年报, en: Yunchuan Civic Digest}
                        sample: true
                        as_of: 2026-03-31T00:00:00Z
                        levels:
                          - {code: city, name: {zh: 全市, en: City}}
                          - {code: district, name: {zh: 区县, en: District}}
                          - {code: street, name: {zh: 街道, en: Street}}
                        comparison_level: district
                        thresholds: {quarantined_share: 0.05}
                        column_synonyms:
                          activity_id: [活动编号]
                          area_code: 单位代码
                        """)
                .with("catalogue/programmes.yaml", """
                        themes:
                          - {code: learning, name: {zh: 学习, en: Learning}}
                        programmes:
                          - {code: study, name: {zh: 机关干部学习, en: Staff study}, theme: learning}
                          - {code: library, name: {zh: 图书馆, en: Libraries}, theme: learning, sensitive: false}
                        """)
                .with("catalogue/measures.yaml", """
                        measures:
                          - code: attended
                            name: {zh: 实到人次, en: Attendances}
                            unit: attendances
                            source: activities
                            synonyms: [实到人数]
                            maximum: 20000
                          - {code: visits, name: {zh: 到馆人次, en: Visits}, unit: attendances, source: returns, programme: library}
                          - {code: residents, name: {zh: 常住人口, en: Residents}, unit: people, source: population}
                        """)
                .with(INDICATOR, """
                        code: study_attendance
                        name: {zh: 参学率, en: Study attendance rate}
                        unit: {zh: "%", en: "%"}
                        programme: study
                        kind: proportion
                        numerator: attended
                        denominator: expected
                        direction: higher
                        levels: [street, district, city]
                        periods: [month, quarter, half, year]
                        minimum_cell: 5
                        definition: {zh: 实到除以应到, en: Attended over expected}
                        examples:
                          - {numerator: 2190, denominator: 2199, value: 0.995907, lower: 0.992, upper: 0.998}
                        """)
                .with("catalogue/indicators/visits_rate.yaml", """
                        code: visits_rate
                        name: {zh: 人均到馆, en: Visits per resident}
                        unit: {zh: 次, en: visits}
                        programme: library
                        kind: ratio
                        numerator: visits
                        denominator: residents
                        direction: none
                        levels: [district, city]
                        periods: [year]
                        definition: {zh: 到馆人次除以常住人口, en: Visits over residents}
                        examples:
                          - {numerator: 30, denominator: 10, value: 3}
                          - {numerator: 0, denominator: 0}
                        """)
                .with(TEMPLATE, """
                        files: ["*pupld*.csv"]
                        register: returns
                        encodings: [UTF-8, windows-1252]
                        columns: {area_code: [FSCSKEY]}
                        unpivot: {visits: [VISITS]}
                        missing: ["M", ""]
                        negative_is_missing: true
                        period_from_path: ["pupld(?<yy>\\\\d\\\\d)"]
                        population: {residents: [POPU]}
                        examples:
                          - file: PUPLD14a.csv
                            row: {FSCSKEY: A, VISITS: "6679"}
                            area: A
                            period: "2014"
                            values: {visits: 6679}
                        """)
                .with("areas.csv", """
                        code,name,name_en,level,parent,valid_from,valid_to
                        YC,云川市,Yunchuan,city,,,
                        A,东城区,East,district,YC,,
                        B,西城区,West,district,YC,,2024-12-31
                        B,西城新区,New West,district,YC,2025-01-01,
                        C,北城区,,district,YC,,2024-12-31
                        A01,一街道,First Street,street,A,,
                        """)
                .with("area_changes.csv", """
                        kind,from_code,to_code,effective,share
                        split,C,A,2025-01-01,0.6
                        split,C,B,2025-01-01,0.4
                        """)
                .with("population.csv", "area,year,measure,value\nA,2025,residents,120000\nB,2025,residents,80000\n")
                .with("targets.csv", "area,indicator,period,target\n*,study_attendance,2025,0.95\n")
                .with("obligations.csv", "programme,level,cadence,valid_from,valid_to\nstudy,street,monthly,,\n")
                .with("map.csv", "area,column,row\nA,0,0\nB,1,0\n")
                .with("explanations.csv", "area,indicator,period,text\nA,study_attendance,2025-03,装修闭馆\n");
    }

    WorkspaceFolder with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    WorkspaceFolder with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    WorkspaceFolder without(String file) {
        files.remove(file);
        return this;
    }

    /** Puts other words in the place of some that the file must hold. */
    WorkspaceFolder replacing(String file, String old, String words) {
        String content = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return with(file, content.replace(old, words));
    }

    WorkspaceFolder adding(String file, String lines) {
        return with(file, new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8) + lines);
    }

    CompiledWorkspace compile() {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return WorkspaceCompiler.compile(folder);
    }

    /** What is wrong, nothing for a sound workspace. */
    List<Problem> problems() {
        try {
            compile();
            return List.of();
        } catch (WorkspaceException refused) {
            return refused.problems();
        }
    }
}
