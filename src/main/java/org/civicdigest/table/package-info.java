/** One class per table: columns, types, key, grain. The only place that spells column names. */
@NullMarked
package org.civicdigest.table;

import org.jspecify.annotations.NullMarked;
