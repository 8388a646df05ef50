package org.civicdigest.digest;

import java.io.Serializable;
import java.util.List;

/**
 * A page in words and markup that still lacks what surrounds it: style sheet, font, policy.
 *
 * @param path from the digest's folder on
 * @param body markup made by our own templates
 */
public record PageDraft(String path, String title, List<PageLanguage> languages, String body, String codeVersion)
        implements Serializable {
    public PageDraft {
        languages = List.copyOf(languages);
    }
}
