package org.civicdigest.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Level;
import org.civicdigest.model.MapPlace;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.Template;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.model.Workspace.TargetRow;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the files of a workspace's folder to one checked {@link Workspace}, or to the list of all that is wrong.
 *
 * <p>Every file is read to its end whatever is wrong with the others. What a faulty file would have named counts as
 * perhaps there, so that one mistake is one problem.
 */
public final class WorkspaceCompiler {
    private static final String CATALOGUE = "catalogue";
    private static final String INDICATORS = "catalogue/indicators";
    private static final String TEMPLATES = "templates";
    private static final String YAML = ".yaml";

    private final Path folder;
    private final Problems problems = new Problems();
    private final Known known = new Known();

    private final List<Path> furtherTemplates;

    private WorkspaceCompiler(Path folder, List<Path> furtherTemplates) {
        this.folder = folder;
        this.furtherTemplates = furtherTemplates;
    }

    /**
     * Compiles the workspace of a folder.
     *
     * @throws WorkspaceException with all problems of all files when there is any
     */
    public static CompiledWorkspace compile(Path folder) {
        return compileWith(folder, List.of());
    }

    /**
     * Compiles the workspace of a folder as if these files lay among its templates.
     *
     * @throws WorkspaceException with all problems of all files when there is any
     */
    public static CompiledWorkspace compileWith(Path folder, List<Path> furtherTemplates) {
        return new WorkspaceCompiler(folder.toAbsolutePath().normalize(), List.copyOf(furtherTemplates)).compile();
    }

    private CompiledWorkspace compile() {
        if (!Files.isDirectory(folder)) {
            String name = String.valueOf(folder.getFileName());
            problems.of(name)
                    .error(
                            null,
                            "",
                            new Text("没有这个文件夹", "no such folder"),
                            new Text("工作区的文件夹", "the folder of a workspace"));
            throw new WorkspaceException(problems.errors());
        }
        Optional<WorkspaceFile> head = readHead();
        readProgrammes();
        readMeasures();
        readIndicators();
        readChecks();
        readTemplates();
        readAreas();
        AreaRegister areas = readChanges();
        List<PopulationRow> population = isThere(PopulationFile.NAME)
                ? PopulationFile.read(path(PopulationFile.NAME), problems.of(PopulationFile.NAME), known)
                : List.of();
        List<TargetRow> targets = isThere(TargetsFile.NAME)
                ? TargetsFile.read(path(TargetsFile.NAME), problems.of(TargetsFile.NAME), known)
                : List.of();
        List<Obligation> obligations = isThere(ObligationsFile.NAME)
                ? ObligationsFile.read(path(ObligationsFile.NAME), problems.of(ObligationsFile.NAME), known)
                : List.of();
        checkCoverage(obligations);
        head.ifPresent(workspace -> SensitiveIndicators.check(known, workspace.comparisonLevel(), problems));
        @Nullable CompositeIndex index = readIndex(head);
        List<ScoreSheet> sheets = readSheets(head, obligations);
        PeerRule peers = PeersFile.rule(
                head.flatMap(WorkspaceFile::findPeers),
                isThere(PeersFile.NAME)
                        ? PeersFile.read(path(PeersFile.NAME), problems.of(PeersFile.NAME), known)
                        : Map.of(),
                problems.of(WorkspaceFile.NAME),
                known);
        if (isThere(ExplanationsFile.NAME)) {
            ExplanationsFile.check(path(ExplanationsFile.NAME), problems.of(ExplanationsFile.NAME), known);
        }
        List<MapPlace> map = isThere(MapFile.NAME)
                ? MapFile.read(
                        path(MapFile.NAME),
                        problems.of(MapFile.NAME),
                        known,
                        head.map(WorkspaceFile::comparisonLevel).orElse(""),
                        known.areaCodes.isComplete()
                                && problems.of(AreasFile.NAME).errorCount() == 0)
                : List.of();
        List<Problem> errors = problems.errors();
        if (!errors.isEmpty()) {
            throw new WorkspaceException(errors);
        }
        return new CompiledWorkspace(
                workspace(head.orElseThrow(), areas, population, targets, obligations, peers, index, sheets, map),
                problems.warnings());
    }

    /** A coverage divides by what is owed: its programme needs an obligation, at a level that it has values of or below. */
    private void checkCoverage(List<Obligation> obligations) {
        List<String> levels = known.levels.stream().map(Level::code).toList();
        for (Indicator indicator : known.indicators.values()) {
            if (indicator.kind() != Indicator.Kind.COVERAGE) {
                continue;
            }
            List<String> owing = obligations.stream()
                    .filter(obligation -> obligation.programme().equals(indicator.programme()))
                    .map(Obligation::level)
                    .toList();
            FileProblems file = problems.of("catalogue/indicators/" + indicator.code() + ".yaml");
            if (owing.isEmpty()) {
                file.error(
                        null,
                        "kind",
                        new Text("coverage", "coverage"),
                        new Text(
                                "obligations.csv 中有项目 " + indicator.programme() + " 的应办场次（有效覆盖率要除以应办场次）",
                                "an obligation of programme " + indicator.programme()
                                        + " in obligations.csv: effective coverage divides by the sessions owed"));
                continue;
            }
            for (String level : indicator.levels()) {
                if (owing.stream().noneMatch(each -> levels.indexOf(level) <= levels.indexOf(each))) {
                    file.error(
                            null,
                            "levels",
                            Words.quoted(level),
                            new Text(
                                    "不低于 " + String.join("、", owing) + " 的层级（应办场次按这一层规定）",
                                    "a level not below " + String.join(", ", owing) + ", where the sessions are owed"));
                }
            }
        }
    }

    private Workspace workspace(
            WorkspaceFile head,
            AreaRegister areas,
            List<PopulationRow> population,
            List<TargetRow> targets,
            List<Obligation> obligations,
            PeerRule peers,
            @Nullable CompositeIndex index,
            List<ScoreSheet> sheets,
            List<MapPlace> map) {
        return new Workspace(
                folder.toString(),
                head.title(),
                head.sample(),
                known.levels,
                head.comparisonLevel(),
                head.thresholds(),
                head.asOf(),
                areas,
                population,
                targets,
                known.themes,
                List.copyOf(known.programmes.values()),
                List.copyOf(known.measures.values()),
                inOrderOfProgrammes(),
                known.templates,
                head.columnSynonyms(),
                obligations,
                head.reportingDeadlineDays(),
                known.checks,
                peers,
                index,
                sheets,
                map);
    }

    /** Indicators have a file each, so the list of programmes gives them their order; those of one go by code. */
    private List<Indicator> inOrderOfProgrammes() {
        List<String> programmes = List.copyOf(known.programmes.keySet());
        return known.indicators.values().stream()
                .sorted(Comparator.<Indicator>comparingInt(indicator -> programmes.indexOf(indicator.programme()))
                        .thenComparing(Indicator::code))
                .toList();
    }

    private Optional<WorkspaceFile> readHead() {
        Optional<YamlObject> yaml = yaml(WorkspaceFile.NAME);
        if (yaml.isEmpty()) {
            known.levelCodes.markIncomplete();
        }
        return yaml.flatMap(object -> WorkspaceFile.read(object, known));
    }

    private void readProgrammes() {
        Optional<YamlObject> yaml = yaml(ProgrammesFile.NAME);
        yaml.ifPresentOrElse(object -> ProgrammesFile.read(object, known), known.programmeCodes::markIncomplete);
    }

    private void readMeasures() {
        Optional<YamlObject> yaml = yaml(MeasuresFile.NAME);
        yaml.ifPresentOrElse(object -> MeasuresFile.read(object, known), known.measureCodes::markIncomplete);
        MeasuresFile.addBuiltIn(known);
    }

    private void readIndicators() {
        warnOfOthers(
                CATALOGUE,
                List.of("programmes.yaml", "measures.yaml", "checks.yaml", "index.yaml", "scores.yaml", "indicators"));
        List<String> files = listYaml(INDICATORS);
        if (files.isEmpty()) {
            problems.of(INDICATORS)
                    .error(
                            null,
                            "",
                            new Text("没有指标文件", "no indicator"),
                            new Text("每个指标一个文件：CODE.yaml", "one file CODE.yaml for each indicator"));
            known.indicatorCodes.markIncomplete();
        }
        for (String file : files) {
            String code = nameOf(file);
            Optional<YamlObject> yaml = yaml(file);
            yaml.ifPresentOrElse(
                    object -> IndicatorFile.read(object, code, known), () -> known.indicatorCodes.add(code));
        }
    }

    /** A workspace may ask for nothing beyond what the product does. */
    private void readChecks() {
        if (isThere(ChecksFile.NAME)) {
            yaml(ChecksFile.NAME).ifPresent(object -> ChecksFile.read(object, known));
        }
    }

    /** Not every office puts its indicators together to one score. */
    private @Nullable CompositeIndex readIndex(Optional<WorkspaceFile> head) {
        return isThere(IndexFile.NAME)
                ? yaml(IndexFile.NAME)
                        .flatMap(object -> IndexFile.read(
                                object,
                                known,
                                head.map(WorkspaceFile::comparisonLevel).orElse("")))
                        .orElse(null)
                : null;
    }

    private List<ScoreSheet> readSheets(Optional<WorkspaceFile> head, List<Obligation> obligations) {
        List<String> owed = obligations.stream().map(Obligation::programme).toList();
        return isThere(ScoresFile.NAME)
                ? yaml(ScoresFile.NAME)
                        .map(object -> ScoresFile.read(
                                object,
                                known,
                                head.map(WorkspaceFile::comparisonLevel).orElse(""),
                                owed))
                        .orElse(List.of())
                : List.of();
    }

    private void readTemplates() {
        for (String file : listYaml(TEMPLATES)) {
            Optional<YamlObject> yaml = yaml(file);
            Optional<Template> template = yaml.flatMap(object -> TemplateFile.read(object, nameOf(file), known));
            template.ifPresent(known.templates::add);
            // What a faulty template would have filled is not known, so nothing is said to be lacking on its account.
            if (template.isEmpty() && (yaml.isEmpty() || yaml.get().has("area"))) {
                known.areaCodes.markIncomplete();
            }
        }
        for (Path file : furtherTemplates) {
            String name = String.valueOf(file.getFileName());
            YamlFile.read(file, problems.of(name))
                    .flatMap(object -> TemplateFile.read(object, nameOf(name), known))
                    .ifPresent(known.templates::add);
        }
    }

    private void readAreas() {
        boolean templatesFillAreas = known.templates.stream().anyMatch(template -> template.area() != null);
        if (isThere(AreasFile.NAME)) {
            AreasFile.read(path(AreasFile.NAME), problems.of(AreasFile.NAME), known);
        } else if (!templatesFillAreas && known.areaCodes.isComplete()) {
            problems.of(AreasFile.NAME)
                    .error(
                            null,
                            "",
                            new Text("文件不存在", "no such file"),
                            new Text("此文件，或一个带有 area 的模板", "this file, or a template with the key area"));
        }
        if (templatesFillAreas || !isThere(AreasFile.NAME)) {
            known.areaCodes.markIncomplete();
        }
    }

    private AreaRegister readChanges() {
        List<Area> rows = known.areas.stream().map(Known.AreaRow::area).toList();
        AreaRegister withoutChanges = new AreaRegister(rows, List.of());
        if (!isThere(AreaChangesFile.NAME)) {
            return withoutChanges;
        }
        return new AreaRegister(
                rows,
                AreaChangesFile.read(
                        path(AreaChangesFile.NAME), problems.of(AreaChangesFile.NAME), known, withoutChanges));
    }

    private Optional<YamlObject> yaml(String file) {
        return YamlFile.read(path(file), problems.of(file));
    }

    private Path path(String file) {
        return folder.resolve(file);
    }

    private boolean isThere(String file) {
        return Files.exists(path(file));
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - YAML.length());
    }

    /** The YAML files right in a folder, in the order of their names; none where there is no such folder. */
    private List<String> listYaml(String directory) {
        List<String> files = new ArrayList<>();
        for (String name : listNames(directory)) {
            String file = directory + "/" + name;
            if (name.endsWith(YAML)) {
                files.add(file);
            } else if (name.endsWith(".yml")) {
                problems.of(file)
                        .error(
                                null,
                                "",
                                new Text("扩展名 .yml", "the ending .yml"),
                                new Text("扩展名 .yaml（请改名）", ".yaml; rename the file"));
            } else {
                warnNotRead(file);
            }
        }
        return files;
    }

    private void warnOfOthers(String directory, List<String> expected) {
        for (String name : listNames(directory)) {
            if (!expected.contains(name)) {
                warnNotRead(directory + "/" + name);
            }
        }
    }

    private void warnNotRead(String file) {
        problems.of(file)
                .warn(
                        null,
                        "",
                        new Text("不读取的文件", "a file that is not read"),
                        new Text("此处只放目录和模板的 .yaml 文件", "only .yaml files of the format here"));
    }

    private List<String> listNames(String directory) {
        if (!Files.isDirectory(path(directory))) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(path(directory))) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            TextFile.report(failure, path(directory), problems.of(directory));
            return List.of();
        }
    }
}
