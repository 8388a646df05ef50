package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSvgTest {
    @Test
    void idsOfTwoPicturesNeverMeet() {
        String svg = "<svg viewBox=\"0 0 9 9\" aria-labelledby=\"t d\"><title id=\"t\">x</title><desc id=\"d\">y</desc>"
                + "<clipPath id=\"c1\"/><g clip-path=\"url(#c1)\"><use xlink:href=\"#c1\"/></g></svg>";
        assertThat(InlineSvg.of(svg, "p"))
                .isEqualTo("<svg viewBox=\"0 0 9 9\" aria-labelledby=\"p-t p-d\"><title id=\"p-t\">x</title>"
                        + "<desc id=\"p-d\">y</desc><clipPath id=\"p-c1\"/><g clip-path=\"url(#p-c1)\">"
                        + "<use xlink:href=\"#p-c1\"/></g></svg>");
    }

    @Test
    void wordsThatLookLikeAttributesStay() {
        String svg =
                "<svg viewBox=\"0 0 9 9\" aria-label=\"once onload=1 > url(x)\"><text>id=\"a\" href=\"http\"</text></svg>";
        assertThat(InlineSvg.of(svg, "p")).isEqualTo(svg);
    }

    @Test
    void aPictureWithoutViewBoxGetsOne() {
        assertThat(InlineSvg.of("<svg width=\"860\" height=\"600px\"></svg>", "p"))
                .isEqualTo("<svg viewBox=\"0 0 860 600\" width=\"860\" height=\"600px\"></svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>", "<style>a{}</style>", "<g onclick=\"1\"/>", "<a href=\"#x\"/>",
                "<use href=\"http://x\"/>", "<image href=\"#x\"/>", "<rect fill=\"url(http://x)\"/>", "<![CDATA[x]]>"
            })
    void whatCouldActOrReachOutIsRefused(String content) {
        assertThatThrownBy(() -> InlineSvg.of("<svg viewBox=\"0 0 1 1\">" + content + "</svg>", "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p");
    }
}
