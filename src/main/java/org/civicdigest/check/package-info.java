/**
 * What intake would say of a few files, for the office that sends them. Plain Java: no session starts, nothing is stored.
 *
 * <p>{@link org.civicdigest.check.FileChecker} reads the files as intake does and decides what becomes of each row;
 * {@link org.civicdigest.check.CheckReport} says it in words, {@link org.civicdigest.check.MarkedCopy} in a copy of the
 * sheet.
 */
@NullMarked
package org.civicdigest.check;

import org.jspecify.annotations.NullMarked;
