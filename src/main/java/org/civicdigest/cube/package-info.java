/** Accepted register rows → sufficient statistics that add up, by area, programme, period and measure. */
@NullMarked
package org.civicdigest.cube;

import org.jspecify.annotations.NullMarked;
