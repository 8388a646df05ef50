/** The versioned registers: plain Parquet files behind immutable numbered manifests. */
@NullMarked
package org.civicdigest.store;

import org.jspecify.annotations.NullMarked;
