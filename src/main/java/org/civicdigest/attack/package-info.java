/**
 * What somebody can work out from published digests who has nothing else: no part of the program that made them is used, only their
 * files.
 */
@NullMarked
package org.civicdigest.attack;

import org.jspecify.annotations.NullMarked;
