package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.intake.FileReceiver;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.SubmissionFolder;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Language;
import org.civicdigest.model.Workspace;

/** Receives the files of a folder, one file a task: copied, hashed, decoded, and their rows counted. */
final class ReceivedFiles {
    private final SparkSession spark;
    private final Workspace workspace;
    private final int partitions;
    private final Progress progress;

    ReceivedFiles(SparkSession spark, Workspace workspace, int partitions, Progress progress) {
        this.progress = progress;
        this.spark = spark;
        this.workspace = workspace;
        this.partitions = partitions;
    }

    /** One receipt a part of a file, in the order of their paths. */
    List<Receipt> receive(Path submissions, Path staging) {
        if (!Files.isDirectory(submissions)) {
            throw new UserException("There is no folder of submissions at " + submissions
                    + ". Name it with --submissions, or put the files under the workspace's submissions/.");
        }
        try {
            SubmissionFolder.Listing listing = SubmissionFolder.list(submissions);
            listing.notices()
                    .forEach(notice -> progress.say(
                            "           " + notice.message(Language.ZH) + " " + notice.message(Language.EN)));
            return receive(listing.files(), staging);
        } catch (IOException e) {
            throw new UserException(
                    "The folder of submissions " + submissions + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Receipt> receive(List<SubmittedFile> files, Path staging) {
        if (files.isEmpty()) {
            return List.of();
        }
        IntakePlan plan = IntakePlan.of(workspace);
        String stagingFolder = staging.toString();
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(files, Math.min(files.size(), partitions))
                .mapPartitions(part -> {
                    FileReceiver receiver = new FileReceiver(plan);
                    List<Receipt> receipts = new ArrayList<>();
                    while (part.hasNext()) {
                        receipts.addAll(receiver.receive(part.next(), Path.of(stagingFolder)));
                    }
                    return receipts.iterator();
                })
                .collect();
    }
}
