/** Sets printed pages as PDF: tagged, searchable, and the same bytes from the same page. */
@NullMarked
package org.civicdigest.print;

import org.jspecify.annotations.NullMarked;
