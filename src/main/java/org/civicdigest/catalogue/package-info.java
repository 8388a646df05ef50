/** The files of a workspace → records, compiled and checked as a whole before Spark starts. */
@NullMarked
package org.civicdigest.catalogue;

import org.jspecify.annotations.NullMarked;
