/**
 * A made-up city: writes a whole workspace with areas, catalogue and submissions of any size, and lists every fault that
 * it plants. Plain Java; the same options give the same bytes.
 */
@NullMarked
package org.civicdigest.sample;

import org.jspecify.annotations.NullMarked;
