package org.civicdigest.digest;

import java.util.List;

/**
 * What surrounds the content of every page: the head, the policy, the style sheet, the switch of languages.
 *
 * @param policy the content security policy
 * @param body markup made by our own templates
 * @param script what a page can do beside being read, the same on all pages
 */
public record PageFrame(
        String title,
        List<PageLanguage> languages,
        String policy,
        String style,
        String generator,
        String body,
        String script) {
    public String tag() {
        return languages.get(0).tag();
    }
}
