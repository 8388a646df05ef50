package org.civicdigest.model;

import java.io.Serializable;

/**
 * Where an area stands on a map of hexagons: which neighbours it has counts, not how far anything is.
 *
 * @param column from 0 at the left
 * @param row from 0 at the top; odd rows lie half a hexagon further to the right
 */
public record MapPlace(String area, int column, int row) implements Serializable {
    public MapPlace {
        if (column < 0 || row < 0) {
            throw new IllegalArgumentException(
                    "area " + area + " is at column " + column + " and row " + row + ", expected 0 or more");
        }
    }
}
