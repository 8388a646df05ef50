/** Chart specifications and values → figures (plain data) → SVG and PNG, drawn by JFreeChart. Knows nothing of Spark. */
@NullMarked
package org.civicdigest.charts;

import org.jspecify.annotations.NullMarked;
