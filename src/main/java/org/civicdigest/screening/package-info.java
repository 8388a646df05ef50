/** Strings → register rows or notices: templates, values, checks, versions. Every received row gets one disposition. */
@NullMarked
package org.civicdigest.screening;

import org.jspecify.annotations.NullMarked;
