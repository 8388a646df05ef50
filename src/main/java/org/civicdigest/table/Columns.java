package org.civicdigest.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The types that several tables share, and the few words that make a schema readable. */
final class Columns {
    /** Amounts of one record: up to 15 digits, and hours or yuan to three places. Fits a long, which is fast. */
    static final DataType AMOUNT = DataTypes.createDecimalType(18, 3);

    /** Measure → the two bounds of what is stated, equal where it is exact. */
    static final DataType STATED = DataTypes.createMapType(
            DataTypes.StringType, schema(required(Candidates.LOW, AMOUNT), required(Candidates.HIGH, AMOUNT)), false);

    /** Sums of amounts: ten billion of the largest records add without overflow. */
    static final DataType SUM = DataTypes.createDecimalType(28, 3);

    /** Sums of squares of amounts, exact. */
    static final DataType SUM_OF_SQUARES = DataTypes.createDecimalType(38, 6);

    private Columns() {}

    static StructField required(String name, DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    static StructField optional(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    static StructType schema(StructField... fields) {
        return DataTypes.createStructType(fields);
    }

    /** All columns of a schema, in its order. */
    static Column[] of(StructType schema) {
        return java.util.Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
    }
}
