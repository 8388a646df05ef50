/**
 * A template for a file whose form nobody has described yet. Plain Java: no session starts, nothing is stored.
 *
 * <p>{@link org.civicdigest.suggest.TemplateSuggester} looks at the first rows of each part and writes down what they
 * seem to be as a {@link org.civicdigest.suggest.TemplateDraft}; {@link org.civicdigest.suggest.DraftYaml} writes that as
 * the file that a workspace reads. What cannot be told from the file stands in it as a remark, never as a guess.
 */
@NullMarked
package org.civicdigest.suggest;

import org.jspecify.annotations.NullMarked;
