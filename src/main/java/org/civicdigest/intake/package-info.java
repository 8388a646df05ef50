/**
 * Files as districts send them → strings with their place. Plain Java that runs inside Spark tasks; knows nothing of Spark.
 *
 * <p>In the order of the run: {@link org.civicdigest.intake.SubmissionFolder} lists what was sent;
 * {@link org.civicdigest.intake.FileReceiver}, made from an {@link org.civicdigest.intake.IntakePlan}, copies one file
 * and writes its {@link org.civicdigest.intake.Receipt}; {@link org.civicdigest.intake.RowReader} yields its rows, in
 * which a {@link org.civicdigest.intake.Pseudonymiser} has replaced the ids of people.
 *
 * <p>Two parts share no code on purpose: the byte scanner that counts records, and the reader that yields them.
 */
@NullMarked
package org.civicdigest.intake;

import org.jspecify.annotations.NullMarked;
