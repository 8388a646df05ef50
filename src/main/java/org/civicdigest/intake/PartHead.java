package org.civicdigest.intake;

import org.civicdigest.model.Template;
import org.jspecify.annotations.Nullable;

/**
 * How the head of one part is found and understood.
 *
 * @param template null where the part has the register's own columns
 */
record PartHead(@Nullable Template template, HeadMatch.Matcher matcher, HeadFinder heads) {}
