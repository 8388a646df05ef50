package org.civicdigest.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;

/** Reads {@code catalogue/programmes.yaml}: the themes, and the programmes that belong to them. */
final class ProgrammesFile {
    static final String NAME = "catalogue/programmes.yaml";

    private ProgrammesFile() {}

    static void read(YamlObject yaml, Known known) {
        List<YamlObject> themes = yaml.objects("themes");
        for (YamlObject theme : themes) {
            Located code = theme.code("code");
            known.themeCodes.declare(code, yaml.problems());
            Text name = theme.text("name");
            if (theme.isSound()) {
                known.themes.add(new Theme(code.value(), name));
            }
        }
        if (themes.isEmpty()) {
            known.themeCodes.markIncomplete();
        }
        yaml.listObjects("outcomes").forEach(outcome -> readOutcome(outcome, known));
        List<YamlObject> programmes = yaml.objects("programmes");
        for (YamlObject programme : programmes) {
            readProgramme(programme, known);
        }
        if (programmes.isEmpty()) {
            known.programmeCodes.markIncomplete();
        }
        if (!yaml.isSound()) {
            return;
        }
        for (Theme theme : known.themes) {
            if (known.programmes.values().stream()
                    .noneMatch(programme -> programme.theme().equals(theme.code()))) {
                yaml.problems()
                        .warn(
                                yaml.line("themes"),
                                "themes",
                                new Text(
                                        "主题“" + theme.code() + "”没有项目",
                                        "the theme \"" + theme.code() + "\" without a programme"),
                                new Text("每个主题至少有一个项目", "at least one programme in each theme"));
            }
        }
    }

    private static void readProgramme(YamlObject yaml, Known known) {
        Located code = yaml.code("code");
        known.programmeCodes.declare(code, yaml.problems());
        Text name = yaml.text("name");
        Located theme = yaml.word("theme");
        known.themeCodes.check(theme, yaml.problems());
        boolean sensitive = yaml.flag("sensitive");
        List<Located> outcomes = yaml.listWords("outcomes");
        outcomes.forEach(outcome -> known.outcomeCodes.check(outcome, yaml.problems()));
        if (yaml.isSound()) {
            known.programmes.put(
                    code.value(),
                    new Programme(code.value(), name, theme.value(), sensitive, outcomesOf(outcomes, known)));
        }
    }

    /** Those that the programme names, and that a case is open; where it names none, all. */
    private static List<CaseOutcome> outcomesOf(List<Located> named, Known known) {
        Set<String> codes = new LinkedHashSet<>();
        named.forEach(outcome -> codes.add(outcome.value()));
        return known.outcomes.values().stream()
                .filter(outcome -> codes.isEmpty()
                        || codes.contains(outcome.code())
                        || outcome.code().equals(CaseOutcome.OPEN))
                .toList();
    }

    /** An outcome of the catalogue's own; under the code of a general one it takes its place. */
    private static void readOutcome(YamlObject yaml, Known known) {
        Located code = yaml.code("code");
        Text name = yaml.text("name");
        List<String> synonyms =
                yaml.listWords("synonyms").stream().map(Located::value).toList();
        boolean leavesOpen = yaml.flag("leaves_open");
        if (code.value().equals(CaseOutcome.OPEN)) {
            yaml.error(
                    "code",
                    Words.quoted(code.value()),
                    new Text("别的代码（open 专指没有结案日期的案件）", "another code: open is what a case without a closing date is"));
        }
        if (code.isAbsent()) {
            known.outcomeCodes.markIncomplete();
        } else {
            known.outcomeCodes.add(code.value());
        }
        if (yaml.isSound()) {
            known.outcomes.put(code.value(), new CaseOutcome(code.value(), name, synonyms, leavesOpen));
        }
    }
}
