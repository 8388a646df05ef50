package org.civicdigest.model;

import java.io.Serializable;

/**
 * A line of work (项目) that districts report on.
 *
 * @param sensitive never ranked, shown only as aggregates
 */
public record Programme(String code, Text name, String theme, boolean sensitive) implements Serializable {}
