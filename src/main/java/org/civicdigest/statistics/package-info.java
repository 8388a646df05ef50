/**
 * Intervals and tests, ranks, funnels and control charts, and what changes are made of. Each formula names its source, and
 * agrees with the reference vectors of its topic. Nothing is simulated: the same numbers give the same digits.
 */
@NullMarked
package org.civicdigest.statistics;

import org.jspecify.annotations.NullMarked;
