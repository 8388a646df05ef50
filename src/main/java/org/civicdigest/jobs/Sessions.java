package org.civicdigest.jobs;

import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session, with the settings on which right answers depend pinned.
 *
 * <p>Whatever the cluster's defaults say, files that are corrupt or missing are errors, arithmetic overflow is an error,
 * and no task runs twice at once.
 */
final class Sessions {
    /** Inputs up to this are worked by one task at a time: a second costs more than it saves. */
    private static final long SMALL_INPUT_BYTES = 64L << 20;

    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

    private static final long BYTES_PER_PARTITION = 16L << 20;

    private Sessions() {}

    /**
     * @param inputBytes of the submissions, from which the number of partitions follows
     */
    static SparkSession open(String job, long inputBytes) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        SparkSession.Builder builder = SparkSession.builder()
                .appName("civic-digest " + job)
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.files.ignoreCorruptFiles", "false")
                .config("spark.sql.files.ignoreMissingFiles", "false")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.parquet.mergeSchema", "false")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .config("spark.speculation", "false")
                .config("spark.ui.enabled", "false")
                .config("spark.master.rest.enabled", "false")
                // What is kept between two uses is kept for seconds: to look for a shorter form costs more than it
                // saves.
                .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
                // Sketches of people are kept in memory: falling back to sorting at 128 groups costs more than they do.
                .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1000000")
                .config("spark.sql.adaptive.enabled", String.valueOf(inputBytes > SMALL_INPUT_BYTES));
        if (System.getProperty(SHUFFLE_PARTITIONS) == null) {
            // Whoever submits with a number of their own knows their cluster.
            builder.config(SHUFFLE_PARTITIONS, String.valueOf(partitions(inputBytes)));
        }
        if (System.getProperty("spark.master") == null) {
            // Run within another program, such as the tests: spark-submit states the master everywhere else.
            builder.master("local[2]")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1");
        }
        SparkSession session = builder.getOrCreate();
        session.sparkContext().setLogLevel("WARN");
        requirePinned(session);
        return session;
    }

    /** How many tasks an input is cut into. */
    static int partitions(long inputBytes) {
        if (inputBytes <= SMALL_INPUT_BYTES) {
            return 2;
        }
        return (int) Math.min(2_000, Math.max(8, inputBytes / BYTES_PER_PARTITION));
    }

    /** A session that was open before may carry other settings; a digest made under them would not be repeatable. */
    private static void requirePinned(SparkSession session) {
        require(session, "spark.sql.ansi.enabled", "true");
        require(session, "spark.sql.session.timeZone", "UTC");
        require(session, "spark.sql.files.ignoreCorruptFiles", "false");
        require(session, "spark.sql.files.ignoreMissingFiles", "false");
    }

    private static void require(SparkSession session, String setting, String expected) {
        String actual = session.conf().get(setting);
        if (!expected.equals(actual)) {
            throw new IllegalStateException(setting + " is " + actual + " but must be " + expected);
        }
    }
}
