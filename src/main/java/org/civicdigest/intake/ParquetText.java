package org.civicdigest.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The values of Parquet columns as text, as other formats would write them; screening parses all alike. */
final class ParquetText {
    /** More decimals than any measure has; written out, a thousand million of them would fill the memory. */
    private static final int MOST_PLACES = 100;

    private ParquetText() {}

    /** What a column holds, as far as intake has to tell. */
    enum Kind {
        /** Words, be they numbers in writing. */
        TEXT,
        WHOLE_NUMBER,
        /** A number that may have a fraction. */
        NUMBER,
        DATE,
        /** A day with its time; screening says why it is no date. */
        MOMENT,
        TRUTH,
        /** Nested, repeated, or a type that says nothing certain, such as INT96 or bytes without a meaning. */
        UNREADABLE
    }

    static Kind kindOf(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return Kind.UNREADABLE;
        }
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            if (decimal.getScale() > MOST_PLACES) {
                return Kind.UNREADABLE;
            }
            return decimal.getScale() == 0 ? Kind.WHOLE_NUMBER : Kind.NUMBER;
        }
        PrimitiveType primitive = type.asPrimitiveType();
        return switch (primitive.getPrimitiveTypeName()) {
            case BOOLEAN -> Kind.TRUTH;
            case FLOAT, DOUBLE -> Kind.NUMBER;
            case INT32, INT64 -> ofInteger(meaning);
            case BINARY -> isText(meaning) ? Kind.TEXT : Kind.UNREADABLE;
            case INT96, FIXED_LEN_BYTE_ARRAY -> Kind.UNREADABLE;
        };
    }

    private static Kind ofInteger(LogicalTypeAnnotation meaning) {
        if (meaning == null || meaning instanceof IntLogicalTypeAnnotation) {
            return Kind.WHOLE_NUMBER;
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return Kind.DATE;
        }
        return meaning instanceof TimestampLogicalTypeAnnotation || meaning instanceof TimeLogicalTypeAnnotation
                ? Kind.MOMENT
                : Kind.UNREADABLE;
    }

    private static boolean isText(LogicalTypeAnnotation meaning) {
        return meaning instanceof StringLogicalTypeAnnotation
                || meaning instanceof EnumLogicalTypeAnnotation
                || meaning instanceof JsonLogicalTypeAnnotation;
    }

    /** The text of one value; empty where the record has none. */
    static String of(Group record, int column) {
        if (record.getFieldRepetitionCount(column) == 0) {
            return "";
        }
        PrimitiveType type = record.getType().getType(column).asPrimitiveType();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return plain(new BigDecimal(unscaled(record, column, type), decimal.getScale()));
        }
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> Boolean.toString(record.getBoolean(column, 0));
            case FLOAT -> ofFloat(Float.toString(record.getFloat(column, 0)));
            case DOUBLE -> ofFloat(Double.toString(record.getDouble(column, 0)));
            case INT32 -> ofInteger(record.getInteger(column, 0), meaning);
            case INT64 -> ofLong(record.getLong(column, 0), meaning);
            case BINARY -> record.getString(column, 0);
            case INT96, FIXED_LEN_BYTE_ARRAY ->
                throw new IllegalArgumentException("a column of type " + type + " is not read");
        };
    }

    private static BigInteger unscaled(Group record, int column, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(record.getInteger(column, 0));
            case INT64 -> BigInteger.valueOf(record.getLong(column, 0));
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                new BigInteger(record.getBinary(column, 0).getBytes());
            case BOOLEAN, FLOAT, DOUBLE, INT96 ->
                throw new IllegalArgumentException("a decimal of type " + type + " cannot be");
        };
    }

    private static String ofFloat(String written) {
        return Character.isLetter(written.charAt(written.length() - 1)) ? written : plain(new BigDecimal(written));
    }

    private static String ofInteger(int value, LogicalTypeAnnotation meaning) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (meaning instanceof TimeLogicalTypeAnnotation) {
            return LocalTime.ofNanoOfDay(value * 1_000_000L).toString();
        }
        return meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()
                ? Integer.toUnsignedString(value)
                : Integer.toString(value);
    }

    private static String ofLong(long value, LogicalTypeAnnotation meaning) {
        if (meaning instanceof TimestampLogicalTypeAnnotation moment) {
            Instant instant = Instant.EPOCH.plus(value, unitOf(moment.getUnit()));
            return moment.isAdjustedToUTC()
                    ? instant.toString()
                    : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
        }
        if (meaning instanceof TimeLogicalTypeAnnotation time) {
            return LocalTime.MIDNIGHT.plus(value, unitOf(time.getUnit())).toString();
        }
        return meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()
                ? Long.toUnsignedString(value)
                : Long.toString(value);
    }

    private static ChronoUnit unitOf(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
