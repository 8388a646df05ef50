package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas as hexagons of the same size where the workspace puts them, the higher their value the darker.
 *
 * @param shades bounds of the classes
 * @param benchmark of the whole, null where it has none
 * @param benchmarkLabel what stands beside the classes for it
 * @param tiles in the order of the map, row by row
 */
public record TilesFigure(
        Caption caption,
        FigureTable table,
        Scale shades,
        @Nullable Double benchmark,
        String benchmarkLabel,
        List<Tile> tiles)
        implements Figure {
    public TilesFigure {
        tiles = List.copyOf(tiles);
    }

    /**
     * One area.
     *
     * @param value in the unit printed, null where there is none to show
     * @param text the value as printed, else the sign of why there is none
     */
    public record Tile(
            String areaCode,
            String name,
            int column,
            int row,
            @Nullable Double value,
            String text) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.TILES;
    }
}
