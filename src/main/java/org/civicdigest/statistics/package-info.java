/**
 * Intervals and tests, ranks, funnels and control charts, and what changes are made of. Each formula names its source, and
 * agrees with the reference vectors of its topic. The same numbers give the same digits: what a formula gives is not
 * simulated, and what must be is drawn at places that a seed fixes.
 */
@NullMarked
package org.civicdigest.statistics;

import org.jspecify.annotations.NullMarked;
