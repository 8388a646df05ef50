/**
 * The words of the product as records: areas, periods, programmes, measures, indicators, and what is said of them.
 *
 * <p>Depends on the JDK only. Every stage meets the others here and in {@code table}.
 */
@NullMarked
package org.civicdigest.model;

import org.jspecify.annotations.NullMarked;
