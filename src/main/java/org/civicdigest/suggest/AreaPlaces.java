package org.civicdigest.suggest;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.PartGlance.Line;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.Workspace;
import org.civicdigest.suggest.TemplateDraft.Source;

/** Finds where a form without a column of areas states the one that it is about. */
final class AreaPlaces {
    private static final Pattern REPORTING_UNIT = Pattern.compile("(?:填报|报送|上报|统计)?单位[:：]\\s*(\\S+)");

    private AreaPlaces() {}

    /** The field and its place: the unit that reports by its name, or the code of an area in the path. */
    static Optional<Map.Entry<String, Source>> find(PartGlance part, TableHead head, Workspace workspace) {
        for (Line line : part.lines().subList(0, head.first())) {
            for (int column = 0; column < Math.min(26, line.cells().size()); column++) {
                Matcher unit = REPORTING_UNIT.matcher(line.cell(column));
                if (unit.find() && isArea(unit.group(1), workspace)) {
                    return Optional.of(Map.entry(
                            TemplateLayout.AREA_NAME,
                            new Source(
                                    "cell",
                                    (char) ('A' + column) + Long.toString(line.row()),
                                    "单位[:：]\\s*(?<value>\\S+)")));
                }
            }
        }
        for (String folder : part.file().split("/")) {
            if (workspace.areas().contains(folder)) {
                return Optional.of(Map.entry(
                        RegisterField.AREA_CODE,
                        new Source("path", "", "(?<value>[0-9A-Za-z]{" + folder.length() + "})/")));
            }
        }
        return Optional.empty();
    }

    private static boolean isArea(String name, Workspace workspace) {
        return workspace.areas().contains(name)
                || workspace.areas().rows().stream()
                        .anyMatch(area -> area.name().zh().equals(name)
                                || area.name().en().equalsIgnoreCase(name));
    }
}
