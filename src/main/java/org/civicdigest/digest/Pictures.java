package org.civicdigest.digest;

import java.io.IOException;
import org.civicdigest.charts.ListedFigure;

/** The pictures of the figures, wherever they are kept until the digest is written: those of many areas fill no memory. */
public interface Pictures {
    /** A whole SVG file that shows anywhere. */
    String svg(ListedFigure figure) throws IOException;

    /** At twice the design size. */
    byte[] png(ListedFigure figure) throws IOException;
}
