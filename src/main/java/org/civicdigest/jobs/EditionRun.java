package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.catalogue.CompiledWorkspace;
import org.civicdigest.catalogue.Problem;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.charts.ChartSpecification;
import org.civicdigest.charts.ChartSpecifications;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.indicators.ChangeDecomposition;
import org.civicdigest.indicators.CheckDisclosure;
import org.civicdigest.indicators.CompositeScores;
import org.civicdigest.indicators.DiscoveryControl;
import org.civicdigest.indicators.Funnels;
import org.civicdigest.indicators.IndicatorExamples;
import org.civicdigest.indicators.Peers;
import org.civicdigest.indicators.PopulationRollUp;
import org.civicdigest.indicators.ProcessCharts;
import org.civicdigest.indicators.RevisionDisclosure;
import org.civicdigest.indicators.SheetScores;
import org.civicdigest.indicators.Spreads;
import org.civicdigest.indicators.Trends;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.SubmissionFolder;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Due;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.civicdigest.screening.ScreeningContext;
import org.civicdigest.store.LocalStore;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Store;
import org.civicdigest.store.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The stages of one edition, with what they share. Everything that can be wrong with the configuration is found when it
 * is made, before Spark starts; the session opens with the first stage that needs it.
 */
final class EditionRun implements AutoCloseable {
    private final String job;
    private final EditionOptions options;
    private final Progress progress;
    private final Workspace workspace;
    private final List<Language> languages;
    private final Store store;
    private final EditionFolder editionFolder;
    private final List<ChartSpecification> charts;
    private @Nullable SparkSession spark;
    private boolean sessionIsOurs;

    private EditionRun(String job, EditionOptions options, Progress progress, Workspace workspace) {
        this.job = job;
        this.options = options;
        this.progress = progress;
        this.workspace = workspace;
        this.languages = options.languageList();
        this.charts = ChartSpecifications.of(options.workspaceFolder(), workspace);
        this.store = new LocalStore(options.storeFolder());
        this.editionFolder = new EditionFolder(options.storeFolder(), options.year, asOfText());
    }

    /** Compiles the workspace and tries its examples. */
    static EditionRun open(String job, EditionOptions options) {
        options.requireYear();
        if (options.year < 1949 || options.year > 9999) {
            throw new UserException("--year " + options.year + " is no year to report on, for example 2025.");
        }
        Progress progress = options.progress();
        CompiledWorkspace compiled = progress.stage(
                "catalogue",
                "compiling " + options.workspace,
                () -> WorkspaceCompiler.compile(options.workspaceFolder()));
        for (Problem warning : compiled.warnings()) {
            progress.say("           " + warning.in(options.languageList().get(0)));
        }
        Workspace workspace = compiled.workspace();
        requireExamplesHold(workspace);
        return new EditionRun(job, options, progress, workspace);
    }

    private static void requireExamplesHold(Workspace workspace) {
        StringBuilder failures = new StringBuilder();
        for (Indicator indicator : workspace.indicators()) {
            for (IndicatorExamples.Failure failure : IndicatorExamples.check(indicator)) {
                failures.append(System.lineSeparator())
                        .append("catalogue/indicators/")
                        .append(indicator.code())
                        .append(".yaml: ")
                        .append(failure.message());
            }
        }
        for (Template template : workspace.templates()) {
            for (String failure : TemplateExamples.check(template, workspace)) {
                failures.append(System.lineSeparator())
                        .append("templates/")
                        .append(template.name())
                        .append(".yaml: ")
                        .append(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new UserException("Examples of the catalogue do not come out as they say:" + failures);
        }
    }

    Progress progress() {
        return progress;
    }

    EditionOptions options() {
        return options;
    }

    Workspace workspace() {
        return workspace;
    }

    EditionFolder editionFolder() {
        return editionFolder;
    }

    /** Takes in what has arrived. */
    void intake() {
        @Nullable String keyFile = System.getenv(PseudonymKey.ENVIRONMENT_VARIABLE);
        if (keyFile != null && !keyFile.isBlank()) {
            // A key that is named but unsafe is refused before anything is read.
            PseudonymKey.load(keyFile, workspace);
        }
        if (Moments.isPast(asOf(), store.history())) {
            if (known().isEmpty()) {
                throw new UserException("At " + asOf() + " nothing had been taken into the store "
                        + options.storeFolder() + " yet. Name a later --as-of, or build an edition of that moment from"
                        + " the submissions with a new --store.");
            }
            progress.say("           the store holds what was taken in after " + asOf()
                    + "; nothing is added, the edition of that moment is made again");
            return;
        }
        long bytes = bytesOf(options.submissionsFolder(), workspace.thresholds().largestFileBytes());
        SparkSession session = session(bytes);
        int files = progress.stage(
                "intake",
                "receiving and screening " + options.submissionsFolder(),
                () -> new IntakeStage(
                                session,
                                workspace,
                                store,
                                keyFile,
                                context(),
                                asOfText(),
                                publishedYears().momentsByYear(),
                                Clock.systemUTC(),
                                Sessions.partitions(bytes),
                                progress)
                        .run(options.submissionsFolder()));
        progress.say("           " + (files == 0 ? "nothing new" : files + " files taken in"));
    }

    private @Nullable Instant asOf() {
        if (options.asOf != null) {
            return options.asOf;
        }
        return workspace.asOf() == null ? null : Instant.parse(workspace.asOf());
    }

    private ScreeningContext context() {
        @Nullable Instant asOf = asOf();
        @Nullable LocalDate day = asOf == null ? null : LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return new ScreeningContext(day, ScreeningContext.EARLIEST, Set.of(Measure.EXPECTED, Measure.ATTENDED));
    }

    /** Sums what was taken in. */
    void cube() {
        SparkSession session = session(bytesOf(options.storeFolder(), Long.MAX_VALUE));
        progress.stage("cube", "summing what is new", () -> new CubeStage(session, store).run());
    }

    /** Computes the values of the edition. */
    ComputedValues indicators() {
        SparkSession session = session(bytesOf(options.storeFolder(), Long.MAX_VALUE));
        return progress.stage(
                "indicators", "computing " + workspace.indicators().size() + " indicators for " + options.year, () -> {
                    StoreTables tables = tables(session);
                    return new IndicatorsStage(
                                    session,
                                    EditionWorkspace.of(workspace, tables),
                                    tables,
                                    options.year,
                                    publishedYears().listEarlier(options.year, moment()))
                            .run();
                });
    }

    /** The edition that the values make. */
    Edition edition(ComputedValues computed) {
        List<IndicatorValue> values = computed.values();
        SparkSession session = session(bytesOf(options.storeFolder(), Long.MAX_VALUE));
        StoreTables tables = tables(session);
        Workspace ofEdition = PrintableNames.of(editionWorkspace(session)).workspace();
        return progress.stage("complete", "holding what was owed against what arrived", () -> {
            CompletenessStage completeness = completeness(session, ofEdition, tables);
            List<Due> dues = completeness.dues();
            return new Edition(
                    ofEdition,
                    options.year,
                    languages,
                    values,
                    dues,
                    new Comparisons(
                                    DiscoveryControl.of(values).result(),
                                    ChangeDecomposition.since(publishedBefore(), computed.changes()),
                                    Trends.of(ofEdition, options.year, values),
                                    Funnels.of(ofEdition, options.year, values),
                                    Peers.of(
                                            ofEdition,
                                            options.year,
                                            PopulationRollUp.of(ofEdition.areas(), ofEdition.population())),
                                    ProcessCharts.of(ofEdition, options.year, computed.months()),
                                    computed.restated(),
                                    Spreads.of(ofEdition, options.year, values))
                            .withWholeByMonth(wholeByMonth(computed))
                            .withIndexes(CompositeScores.of(ofEdition, options.year, values))
                            .withSheets(SheetScores.of(ofEdition, options.year, values, dues)));
        });
    }

    private List<MonthlySeries> wholeByMonth(ComputedValues computed) {
        String top = workspace.topLevel().code();
        return computed.months().stream()
                .filter(series -> series.level().equals(top))
                .toList();
    }

    /** What the digest of the year before said, as far as this edition may know it. */
    private List<IndicatorValue> publishedBefore() {
        @Nullable Instant moment = moment();
        return moment == null
                ? List.of()
                : publishedYears().listValues(options.year - 1, moment, workspace.indicators());
    }

    /** The moment that the edition speaks from; null in an empty store. */
    private @Nullable Instant moment() {
        return asOf() != null ? asOf() : Moments.last(store.history());
    }

    private CompletenessStage completeness(SparkSession session, Workspace ofEdition, StoreTables tables) {
        return new CompletenessStage(session, ofEdition, tables, known(), options.year, asOf());
    }

    /** Draws the figures of the edition. */
    List<ListedFigure> charts(Edition edition) {
        SparkSession session = session(bytesOf(options.storeFolder(), Long.MAX_VALUE));
        return progress.stage("charts", "drawing", () -> {
            editionFolder.dropFigures();
            return new ChartsStage(session, charts, editionFolder.pictures()).run(edition);
        });
    }

    /** Writes the digest; what became of all rows. */
    Ledger publish(Edition edition, List<ListedFigure> figures) {
        SparkSession session = session(bytesOf(options.storeFolder(), Long.MAX_VALUE));
        return progress.stage("publish", "writing " + options.outFolder(), () -> {
            store.verify();
            List<Manifest> known = known();
            StoreTables tables = new StoreTables(session, store, known);
            Workspace areasOfEdition = editionWorkspace(session);
            Ledger ledger = Ledger.of(tables, new AttendanceQueries(session, areasOfEdition, tables).notices())
                    .with(PrintableNames.of(areasOfEdition).notices())
                    .with(completeness(session, edition.workspace(), tables).silent())
                    .with(SubmissionFolder.warningOf((int) tables.submissions().stream()
                            .map(Submission::file)
                            .distinct()
                            .count()));
            new PublishStage(
                            session,
                            this,
                            ledger,
                            edition,
                            figures,
                            Contributions.of(edition.workspace(), tables, known),
                            CheckDisclosure.protect(
                                    edition.workspace(),
                                    edition.values(),
                                    new ChecksStage(edition.workspace(), tables, edition.year()).run(ledger.notices())),
                            new FullAttendanceStage(edition.workspace(), tables, edition.year()).run(),
                            RevisionDisclosure.protect(
                                    edition.workspace(),
                                    edition.values(),
                                    Revisions.of(session, edition.workspace(), tables, known)))
                    .run();
            @Nullable Instant moment = moment();
            if (moment != null) {
                publishedYears().record(edition, moment);
            }
            return ledger;
        });
    }

    private PublishedYears publishedYears() {
        return new PublishedYears(options.storeFolder());
    }

    String asOfText() {
        @Nullable Instant asOf = asOf();
        return asOf == null ? "" : asOf.toString();
    }

    /** The runs that the edition knows. */
    private List<Manifest> known() {
        return Moments.upTo(asOf(), store.history());
    }

    private Workspace editionWorkspace(SparkSession session) {
        return EditionWorkspace.of(workspace, tables(session));
    }

    private StoreTables tables(SparkSession session) {
        return new StoreTables(session, store, known());
    }

    private SparkSession session(long inputBytes) {
        if (spark == null) {
            sessionIsOurs = SparkSession.getDefaultSession().isEmpty();
            spark = progress.stage("spark", "starting", () -> Sessions.open(job, inputBytes));
        }
        return spark;
    }

    /** The size of what a folder holds, but for files over the limit: they are refused unread. */
    private static long bytesOf(Path folder, long largestFileBytes) {
        long[] bytes = {0};
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size() > largestFileBytes ? 0 : attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) {
                    // Only a size for choosing partitions; whoever reads the file says what is wrong with it.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UserException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return bytes[0];
    }

    @Override
    public void close() {
        if (spark != null && sessionIsOurs) {
            spark.stop();
        }
    }
}
