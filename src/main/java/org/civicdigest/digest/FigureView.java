package org.civicdigest.digest;

import java.util.List;

/**
 * A figure as a page shows it: the picture, where its files are, and the table behind it.
 *
 * @param svg an element that is safe to stand in the page, made by {@link InlineSvg}
 */
public record FigureView(
        String title,
        String kind,
        String svg,
        String svgFile,
        String pngFile,
        List<String> head,
        List<List<String>> rows) {}
