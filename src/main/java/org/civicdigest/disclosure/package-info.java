/**
 * Keeps small numbers of people from being worked out from what is published around them.
 *
 * <p>Tables of sums and the relations between them go in; which cells are withheld comes out, so that no attacker who knows
 * all other cells can bound a protected one closely. Knows nothing of indicators, and nothing of Spark.
 */
@NullMarked
package org.civicdigest.disclosure;

import org.jspecify.annotations.NullMarked;
