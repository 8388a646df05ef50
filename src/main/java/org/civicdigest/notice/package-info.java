/**
 * Problems that a sender can fix: one record per problem, with its code, severity, place and remedy.
 *
 * <p>A bad cell is a value, not an exception. Our own faults are exceptions, and live elsewhere.
 */
@NullMarked
package org.civicdigest.notice;

import org.jspecify.annotations.NullMarked;
