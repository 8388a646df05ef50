/** Pages, tables and text of one edition. Knows nothing of Spark. */
@NullMarked
package org.civicdigest.digest;

import org.jspecify.annotations.NullMarked;
