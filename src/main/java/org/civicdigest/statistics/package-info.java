/** Intervals and tests. Each formula names its source. JDK and commons-statistics only. */
@NullMarked
package org.civicdigest.statistics;

import org.jspecify.annotations.NullMarked;
