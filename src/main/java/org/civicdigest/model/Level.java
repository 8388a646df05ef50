package org.civicdigest.model;

import java.io.Serializable;

/** A level of the area hierarchy, such as district (区县). A workspace lists its levels from top to bottom. */
public record Level(String code, Text name) implements Serializable {}
