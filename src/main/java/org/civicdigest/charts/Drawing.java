package org.civicdigest.charts;

import org.jfree.chart.JFreeChart;

/** A chart ready to be drawn at its design size, in pixels. */
record Drawing(JFreeChart chart, int width, int height) {}
