package org.civicdigest.jobs;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.digest.DataPackage;
import org.civicdigest.digest.DigestContent;
import org.civicdigest.digest.DigestWriter;
import org.civicdigest.digest.Manifest;
import org.civicdigest.digest.PageDraft;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.digest.PrintedPages;
import org.civicdigest.model.Contribution;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.Language;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Revision;
import org.jspecify.annotations.Nullable;

/** Writes the digest's folder, whole or not at all. */
final class PublishStage {
    static final int FILES_AT_ONCE = 128;

    private final SparkSession session;
    private final EditionRun run;
    private final Ledger ledger;
    private final Edition edition;
    private final List<ListedFigure> figures;
    private final List<Contribution> contributions;
    private final List<Disagreement> disagreements;
    private final List<FullAttendance> fullAttendances;
    private final List<Revision> revisions;

    PublishStage(
            SparkSession session,
            EditionRun run,
            Ledger ledger,
            Edition edition,
            List<ListedFigure> figures,
            List<Contribution> contributions,
            List<Disagreement> disagreements,
            List<FullAttendance> fullAttendances,
            List<Revision> revisions) {
        this.session = session;
        this.revisions = revisions;
        this.contributions = contributions;
        this.disagreements = disagreements;
        this.fullAttendances = fullAttendances;
        this.run = run;
        this.ledger = ledger;
        this.edition = edition;
        this.figures = figures;
    }

    void run() {
        DigestContent content = new DigestContent(
                edition,
                ledger.files(),
                ledger.notices(),
                ledger.noticeCounts(),
                figures,
                run.editionFolder().pictures(),
                run.asOfText().isEmpty() ? null : run.asOfText(),
                CodeVersion.current(),
                options(),
                contributions,
                disagreements,
                fullAttendances,
                revisions);
        new Publication(run.options().outFolder()).publish(folder -> {
            writePages(content, folder);
            print(content, folder);
            IndicatorsParquet.write(edition.values(), words(), folder.resolve("indicators.parquet"));
            DataPackage.write(content, folder);
            Manifest.write(content, folder);
            writeRunReport(folder.resolve("run.json"));
        });
    }

    /** What surrounds a page is put there in tasks, above all its font. */
    private void writePages(DigestContent content, Path folder) throws IOException {
        TaskBatches<PageDraft, MadeFile> rendering =
                new TaskBatches<>(session, FILES_AT_ONCE, MadeFile::of, file -> file.writeTo(folder));
        new DigestWriter(rendering).write(content, folder);
        rendering.finish();
    }

    /** The documents for paper are set in tasks: each of them takes a tenth of a second or more. */
    private void print(DigestContent content, Path folder) {
        TaskBatches<PrintedPage, MadeFile> printing =
                new TaskBatches<>(session, FILES_AT_ONCE, MadeFile::of, file -> file.writeTo(folder));
        PrintedPages.forEach(content, printing);
        printing.finish();
    }

    /** The options that shape the digest; paths of this machine do not. */
    private SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("year", Integer.toString(edition.year()));
        options.put("as-of", run.asOfText());
        options.put("lang", edition.languages().stream().map(Language::code).collect(Collectors.joining(",")));
        return options;
    }

    private IndicatorsParquet.Words words() {
        Language language = edition.languages().get(0);
        return new IndicatorsParquet.Words() {
            @Override
            public @Nullable String areaName(String area) {
                return edition.nameOf(area, language);
            }

            @Override
            public @Nullable String indicatorName(String indicator) {
                return edition.workspace()
                        .findIndicator(indicator)
                        .orElseThrow()
                        .name()
                        .in(language);
            }

            @Override
            public String note(List<Remark> remarks) {
                return remarks.stream()
                        .map(remark -> remark.in(language))
                        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
            }
        };
    }

    /** Timings, memory, and where the digest came from, seen from its folder: the only file that differs between two runs over the same inputs. */
    private void writeRunReport(Path file) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Map<String, Object> report = new LinkedHashMap<>();
        Path out = run.options().outFolder();
        report.put(
                PublishedFolder.WORKSPACE,
                out.relativize(run.options().workspaceFolder()).toString());
        report.put(
                PublishedFolder.STORE,
                out.relativize(run.options().storeFolder()).toString());
        report.put("stages", run.progress().stages());
        report.put("secondsSinceStart", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        report.put("peakHeapMegabytes", Progress.peakHeapMegabytes());
        report.put("maximumHeapMegabytes", runtime.maxMemory() >> 20);
        report.put("processors", runtime.availableProcessors());
        report.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        report.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        report.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), report);
    }
}
