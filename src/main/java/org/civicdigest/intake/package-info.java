/** Files as districts send them → strings with their place. Plain Java that runs inside Spark tasks; knows nothing of Spark. */
@NullMarked
package org.civicdigest.intake;

import org.jspecify.annotations.NullMarked;
