package org.civicdigest.jobs;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what is going on, and keeps the time and memory of each stage for {@code run.json}. */
final class Progress {
    private final PrintStream out;
    private final Verbosity verbosity;
    private final List<StageTime> stages = new ArrayList<>();

    /** How much is said. */
    enum Verbosity {
        /** Nothing but the last line. */
        QUIET,
        /** A line for each stage. */
        LINES
    }

    /**
     * @param name of the stage
     * @param seconds of wall time
     * @param peakHeapMegabytes of this JVM since it started, as of the stage's end
     */
    record StageTime(String name, double seconds, long peakHeapMegabytes) {}

    Progress(PrintStream out, Verbosity verbosity) {
        this.out = out;
        this.verbosity = verbosity;
    }

    /** Runs a stage and keeps its time. */
    <T> T stage(String name, String sentence, Supplier<T> work) {
        say(String.format(Locale.ROOT, "%-10s  %s", name, sentence));
        long begin = System.nanoTime();
        T result = work.get();
        double seconds = Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
        stages.add(new StageTime(name, seconds, peakHeapMegabytes()));
        return result;
    }

    void say(String line) {
        if (verbosity == Verbosity.LINES) {
            out.println(line);
        }
    }

    /** The last line, said even when quiet. */
    void conclude(String line) {
        out.println(line);
    }

    List<StageTime> stages() {
        return List.copyOf(stages);
    }

    static long peakHeapMegabytes() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            @Nullable MemoryUsage peak = pool.getPeakUsage();
            if (peak != null && pool.getType() == java.lang.management.MemoryType.HEAP) {
                bytes += peak.getUsed();
            }
        }
        return bytes >> 20;
    }
}
