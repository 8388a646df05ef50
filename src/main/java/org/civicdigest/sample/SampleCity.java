package org.civicdigest.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the workspace of a made-up city: {@code new SampleCity(SampleOptions.DEFAULT).write(folder)}.
 *
 * <p>The same options give the same bytes on any machine. Rows are written as they are made, so a city of any size needs
 * memory for its areas and one year of one district's activities only. Every planted fault is a row of {@code planted.csv}.
 */
public final class SampleCity {
    private static final String RESOURCES = "/sample/";
    private static final String LIST_OF_RESOURCES = "files.txt";
    private static final String README = "README.md";

    private final SampleOptions options;

    public SampleCity(SampleOptions options) {
        this.options = options;
    }

    /**
     * What was written.
     *
     * @param files under {@code submissions}
     * @param rows in these files, heads included
     * @param planted faults listed in {@code planted.csv}
     */
    public record Written(long files, long rows, long planted) {}

    /** Writes the workspace into a folder that is empty or not there yet. */
    public Written write(Path folder) throws IOException {
        requireEmpty(folder);
        Files.createDirectories(folder);
        SampleAreas areas = new SampleAreas(options);
        copyResources(folder, areas.districts().get(0));
        new SampleReferences(options, areas, folder).write();
        try (SampleFolder submissions = new SampleFolder(folder)) {
            SampleRosters rosters = new SampleRosters(options, areas.districts());
            SampleActivities activities = new SampleActivities(options, rosters);
            SampleActivityFiles activityFiles = new SampleActivityFiles(options, submissions);
            SampleAttendanceFiles attendanceFiles = new SampleAttendanceFiles(options, submissions, rosters);
            SampleReturns returns = new SampleReturns(options, submissions);
            SampleCaseFiles cases = new SampleCaseFiles(options, submissions);
            for (SampleSender sender : areas.listSenders()) {
                int first = Math.max(options.firstYear(), sender.first().getYear());
                for (int year = first; year <= sender.last().getYear(); year++) {
                    List<SampleActivity> held = activities.list(sender, year);
                    activityFiles.write(sender, year, held);
                    activityFiles.writeApart(sender, year, activities.listApart(sender, year));
                    attendanceFiles.write(sender, year, held);
                    returns.write(sender, year);
                    cases.write(sender, year);
                    writePeculiarFiles(submissions, sender, year);
                }
            }
            return submissions.written();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(folder.toString());
                }
            }
        }
    }

    private static void writePeculiarFiles(SampleFolder submissions, SampleSender sender, int year) throws IOException {
        int district = sender.district().index();
        String base = sender.code() + "/" + year + "/";
        if (SampleTrait.DUPLICATE_FILE.isOf(district) && year == 2023) {
            submissions.copy(base + "returns_2023.csv", base + "returns_2023_copy.csv");
        }
        if (SampleTrait.ZERO_BYTE_FILE.isOf(district) && year == 2024) {
            submissions.writeEmpty(base + "returns_2024_supplement.csv");
        }
        if (SampleTrait.HEADER_ONLY_FILE.isOf(district) && year == 2025) {
            String path = base + "attendance_2025_supplement.csv";
            try (SampleFile file = submissions.open(path, SampleStyle.of(district))) {
                file.writeHead(SampleAttendanceFiles.COLUMNS);
                submissions.closed(file);
            }
            submissions.plant(path, SampleFault.HEAD_ALONE);
        }
    }

    private void copyResources(Path folder, SampleDistrict first) throws IOException {
        for (String name : resource(LIST_OF_RESOURCES).lines().toList()) {
            Path file = folder.resolve(name);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            String text = resource(name);
            Files.writeString(
                    file, name.equals(README) ? readme(text) : withAreas(text, first), StandardCharsets.UTF_8);
        }
    }

    /** An example of a template may name two communities; which there are depends on the size of the city. */
    private static String withAreas(String text, SampleDistrict district) {
        String filled = text;
        for (int number = 1; number <= 2 && text.contains("{{"); number++) {
            SampleCommunity community = district.communities().get(number - 1);
            String street = district.streets().stream()
                    .filter(each -> community.code().startsWith(each.code()))
                    .findFirst()
                    .map(each -> each.name().zh())
                    .orElseThrow();
            filled = filled.replace(
                            "{{community_" + number + "}}", community.name().zh())
                    .replace("{{code_" + number + "}}", community.code())
                    .replace("{{street_" + number + "}}", street);
        }
        return filled;
    }

    private String readme(String text) {
        StringBuilder traits = new StringBuilder();
        for (SampleTrait trait : SampleTrait.values()) {
            if (trait.district() < options.districts()) {
                traits.append("| ")
                        .append(trait.districtCode())
                        .append(" | ")
                        .append(SampleNames.district(trait.district()).zh())
                        .append(" | ")
                        .append(trait.when())
                        .append(" | ")
                        .append(trait.what())
                        .append(" |\n");
            }
        }
        return text.replace("{{districts}}", Integer.toString(options.districts()))
                .replace("{{years}}", Integer.toString(options.years()))
                .replace("{{people}}", Integer.toString(options.people()))
                .replace("{{seed}}", Long.toString(options.seed()))
                .replace("{{first_year}}", Integer.toString(options.firstYear()))
                .replace("{{traits}}\n", traits);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SampleCity.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCES + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
