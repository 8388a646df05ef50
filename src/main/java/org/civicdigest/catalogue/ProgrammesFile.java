package org.civicdigest.catalogue;

import java.util.List;
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
        if (yaml.isSound()) {
            known.programmes.put(code.value(), new Programme(code.value(), name, theme.value(), sensitive));
        }
    }
}
