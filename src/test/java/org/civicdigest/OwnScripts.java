package org.civicdigest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page without the one script that is ours to the letter, and without the numbers that it reads, which are no script. */
public final class OwnScripts {
    private OwnScripts() {}

    public static String without(String html) throws IOException {
        try (InputStream in = Objects.requireNonNull(OwnScripts.class.getResourceAsStream("/digest/page.js"))) {
            String own = "<script>" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</script>";
            int at = html.indexOf(own);
            if (at < 0) {
                throw new AssertionError("the page lacks its script");
            }
            return (html.substring(0, at) + html.substring(at + own.length()))
                    .replaceFirst("<script type=\"application/json\" id=\"(index|compare)-model\">[^<>]*</script>", "");
        }
    }
}
