/** One command per stage, and the Spark session, wiring, progress and exit codes. */
@NullMarked
package org.civicdigest.jobs;

import org.jspecify.annotations.NullMarked;
