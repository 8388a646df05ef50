/** Cells and compiled catalogue → values with interval, benchmark, verdict, change and rank. Pure functions of records. */
@NullMarked
package org.civicdigest.indicators;

import org.jspecify.annotations.NullMarked;
