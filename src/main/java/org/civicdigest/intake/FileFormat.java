package org.civicdigest.intake;

/** How a part of a file holds its rows. */
public enum FileFormat {
    /** Text with separators, rows by line. */
    CSV,
    /** A sheet of a workbook, rows by row of the sheet. */
    XLSX,
    /** One array of objects, rows by their place in it, from 1. */
    JSON,
    /** An object a line, rows by line. */
    JSON_LINES,
    /** Parquet, rows by their place in the file, from 1. */
    PARQUET
}
