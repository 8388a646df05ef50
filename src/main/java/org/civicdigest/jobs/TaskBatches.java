package org.civicdigest.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Does the same piece of work for many inputs in Spark tasks, a batch after the other: the driver holds no more than one
 * batch of inputs and results, however many there are. Results come in the order of the inputs.
 *
 * @param <I> plain data, sent to the tasks
 * @param <O> plain data, sent back
 */
final class TaskBatches<I extends Serializable, O extends Serializable> implements Consumer<I> {
    /** Tasks of a batch for each core: work is uneven, and a core that is done takes the next. */
    private static final int TASKS_PER_CORE = 4;

    /** The work for one input; it is sent to the tasks, and must not hold more than it needs. */
    interface Work<I, O> extends Serializable {
        O of(I input);
    }

    private final JavaSparkContext context;
    private final int size;
    private final Work<I, O> work;
    private final Consumer<O> results;
    private final List<I> batch = new ArrayList<>();

    /** @param size inputs of one batch */
    TaskBatches(SparkSession session, int size, Work<I, O> work, Consumer<O> results) {
        this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.size = size;
        this.work = work;
        this.results = results;
    }

    @Override
    public void accept(I input) {
        batch.add(input);
        if (batch.size() == size) {
            run();
        }
    }

    /** Does what is left; a caller that fails before leaves it undone. */
    void finish() {
        if (!batch.isEmpty()) {
            run();
        }
    }

    private void run() {
        int tasks = Math.min(batch.size(), context.defaultParallelism() * TASKS_PER_CORE);
        Work<I, O> sent = work;
        context.parallelize(new ArrayList<>(batch), tasks)
                .map(sent::of)
                .collect()
                .forEach(results);
        batch.clear();
    }
}
