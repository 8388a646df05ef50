package org.civicdigest.model;

import java.io.Serializable;

/** A chapter of the digest, such as 平安; programmes belong to one. */
public record Theme(String code, Text name) implements Serializable {}
