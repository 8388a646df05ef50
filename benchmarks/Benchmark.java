import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Makes inputs, takes them in by {@code jobs/intake}, and reads the same CSV by DuckDB; the runs of all kinds alternate,
 * so that a busy moment of the machine falls on each of them.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final String HEAD = "activity_id,area_code,programme,held_on,title,expected,attended";

    /** One run of a process: wall time, CPU time of it and what it started, and the largest resident set of one of them. */
    private record Run(double seconds, double cpuSeconds, long peakMegabytes) {}

    private record Case(String name, long rows, Supplier<Run> work) {}

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("duckdb")) {
            duckdb(Path.of(arguments[1]));
            return;
        }
        Map<String, Integer> options = new TreeMap<>(Map.of("--rows", 1_000_000, "--files", 20_000, "--times", 3));
        for (int index = 0; index < arguments.length; index += 2) {
            if (!options.containsKey(arguments[index]) || index + 1 == arguments.length) {
                System.err.println("usage: benchmarks/run [--rows N] [--files N] [--times N]");
                System.exit(1);
            }
            options.put(arguments[index], Integer.parseInt(arguments[index + 1]));
        }
        int rows = options.get("--rows");
        int files = options.get("--files");
        Path csv = FOLDER.resolve("csv-" + rows);
        Path xlsx = FOLDER.resolve("xlsx-200000");
        Path small = FOLDER.resolve("small-" + files);
        writeCsv(csv.resolve("990105/2025/activities.csv"), rows);
        writeXlsx(xlsx.resolve("990105/2025/activities.xlsx"), 200_000);
        writeSmall(small, files);
        List<Case> cases = List.of(
                new Case("CSV, DuckDB, no checks", rows, () -> process(duckdbCommand(csv.resolve("990105/2025/activities.csv")))),
                new Case("CSV, intake", rows, () -> intake(csv)),
                new Case("xlsx, intake", 200_000, () -> intake(xlsx)),
                new Case(files + " files of 5 rows, intake", files * 5L, () -> intake(small)));
        Path first = FOLDER.resolve("small-1");
        writeSmall(first, 1);
        // The first job of a build makes the archive of classes that later ones start from.
        intake(first);
        Map<String, List<Run>> runs = new TreeMap<>();
        for (int time = 0; time < options.get("--times"); time++) {
            for (Case each : cases) {
                Run run = each.work().get();
                runs.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(run);
                System.err.printf(
                        Locale.ROOT, "%d %-34s %7.1f s wall %7.1f s CPU%n", time + 1, each.name(), run.seconds(), run.cpuSeconds());
            }
        }
        System.out.printf(
                "%s, Java %s, %d processors, medians of %d%n%n",
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                options.get("--times"));
        System.out.println("| case | rows | wall s | CPU s | rows/s | peak MB |");
        System.out.println("|---|---|---|---|---|---|");
        for (Case each : cases) {
            List<Run> of = runs.get(each.name());
            double seconds = median(of.stream().map(Run::seconds).toList());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %,.0f | %,.0f |%n",
                    each.name(),
                    each.rows(),
                    seconds,
                    median(of.stream().map(Run::cpuSeconds).toList()),
                    each.rows() / seconds,
                    median(of.stream().map(run -> (double) run.peakMegabytes()).toList()));
        }
        double ours = median(runs.get("CSV, intake").stream().map(Run::cpuSeconds).toList());
        double theirs = median(runs.get("CSV, DuckDB, no checks").stream().map(Run::cpuSeconds).toList());
        System.out.printf(Locale.ROOT, "%nCPU of CSV intake with all checks against DuckDB without: %.1f%n", ours / theirs);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Run intake(Path submissions) {
        try {
            Path store = FOLDER.resolve("store");
            delete(store);
            return process(List.of(
                    "jobs/intake", "--workspace", "data/sample-city", "--year", "2025", "--quiet",
                    "--submissions", submissions.toString(), "--store", store.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> duckdbCommand(Path csv) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "benchmarks/Benchmark.java",
                "duckdb",
                csv.toString());
    }

    /** Reads the CSV into typed columns of a Parquet file, as intake does. */
    private static void duckdb(Path csv) throws Exception {
        Path out = FOLDER.resolve("duckdb.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select * from read_csv('" + csv + "', header = true, all_varchar = false)) to '" + out
                    + "' (format parquet, compression zstd)");
            try (ResultSet result = statement.executeQuery("select count(*) from '" + out + "'")) {
                result.next();
                System.err.println("    " + result.getLong(1) + " rows by DuckDB");
            }
        }
    }

    private static Run process(List<String> command) {
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            long peak = 0;
            Map<Long, Double> cpu = new TreeMap<>();
            while (process.isAlive()) {
                for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
                    Optional<java.time.Duration> used = each.info().totalCpuDuration();
                    used.ifPresent(duration -> cpu.put(each.pid(), duration.toMillis() / 1e3));
                    peak = Math.max(peak, peakMegabytes(each.pid()));
                }
                Thread.sleep(50);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("exit code " + process.exitValue() + " of " + command.get(0));
            }
            return new Run(
                    (System.nanoTime() - begin) / 1e9,
                    cpu.values().stream().mapToDouble(Double::doubleValue).sum(),
                    peak);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 0 where the system has no such file, or the process has just ended. */
    private static long peakMegabytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static String row(long number) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(number % 365);
        long expected = 20 + number % 37;
        return "b-" + number + ",990105,study," + day + ",学习 " + number % 100 + "," + expected + "," + (expected - number % 7);
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "\n");
            for (int number = 0; number < rows; number++) {
                out.write(row(number) + "\n");
            }
        }
    }

    private static void writeSmall(Path folder, int files) throws IOException {
        Path place = folder.resolve("990105/2025");
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place);
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder(HEAD + "\n");
            for (int number = 0; number < 5; number++) {
                text.append(row(file * 5L + number)).append('\n');
            }
            Files.writeString(place.resolve("activities-" + file + ".csv"), text);
        }
    }

    private static void writeXlsx(Path file, int rows) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("activities");
            for (int number = -1; number < rows; number++) {
                String[] cells = (number < 0 ? HEAD : row(number)).split(",", -1);
                Row row = sheet.createRow(number + 1);
                for (int column = 0; column < cells.length; column++) {
                    if (number >= 0 && column >= 5) {
                        row.createCell(column).setCellValue(Double.parseDouble(cells[column]));
                    } else {
                        row.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            book.write(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
