package org.civicdigest.jobs;

import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.civicdigest.model.Against;
import org.civicdigest.model.BandValue;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The published table as one Parquet file: one row per (area, indicator, period), the columns of indicators.csv.
 *
 * <p>Written by one thread with fixed properties, so that the same values give the same bytes.
 */
final class IndicatorsParquet {
    private static final int DECIMAL_BYTES = 12;
    private static final int SCALE = 3;

    private static final String AREA_NAME = "area_name";
    private static final String INDICATOR_NAME = "indicator_name";
    private static final String NOTE = "note";
    private static final String BENCHMARK_P_VALUE = "benchmark_p_value";
    private static final String CHANGE_P_VALUE = "change_p_value";
    private static final String AGAINST = "against";
    private static final String REPEATS_EXTENT = "repeats_extent";
    private static final String REPEATS_NAMED = "repeats_named";
    private static final String DESIGN_EFFECT = "design_effect";
    private static final String BANDS = "bands";

    private static final MessageType SCHEMA = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("area_code")
            .optional(BINARY)
            .as(stringType())
            .named(AREA_NAME)
            .required(BINARY)
            .as(stringType())
            .named("level")
            .required(BINARY)
            .as(stringType())
            .named("indicator")
            .optional(BINARY)
            .as(stringType())
            .named(INDICATOR_NAME)
            .required(BINARY)
            .as(stringType())
            .named("period")
            .optional(FIXED_LEN_BYTE_ARRAY)
            .length(DECIMAL_BYTES)
            .as(decimalType(SCALE, 28))
            .named("numerator")
            .optional(FIXED_LEN_BYTE_ARRAY)
            .length(DECIMAL_BYTES)
            .as(decimalType(SCALE, 28))
            .named("denominator")
            .optional(DOUBLE)
            .named("value")
            .optional(DOUBLE)
            .named("lower")
            .optional(DOUBLE)
            .named("upper")
            .optional(DOUBLE)
            .named("benchmark")
            .required(BINARY)
            .as(stringType())
            .named("verdict")
            .optional(INT32)
            .named("rank")
            .optional(INT32)
            .named("rank_lower")
            .optional(INT32)
            .named("rank_upper")
            .optional(INT32)
            .named("ranked_areas")
            .optional(DOUBLE)
            .named("previous")
            .optional(DOUBLE)
            .named("change")
            .optional(DOUBLE)
            .named("change_lower")
            .optional(DOUBLE)
            .named("change_upper")
            .required(BINARY)
            .as(stringType())
            .named("change_verdict")
            .optional(DOUBLE)
            .named("target")
            .required(BINARY)
            .as(stringType())
            .named("status")
            .optional(BINARY)
            .as(stringType())
            .named(NOTE)
            .named("indicators");

    /** As stages hand it on: with the p-values and design effects, which a later stage judges by. */
    private static final MessageType SCHEMA_BETWEEN_STAGES = new MessageType(
            SCHEMA.getName(),
            Stream.concat(
                            SCHEMA.getFields().stream(),
                            Stream.of(
                                    (Type) Types.optional(DOUBLE).named(BENCHMARK_P_VALUE),
                                    Types.optional(DOUBLE).named(CHANGE_P_VALUE),
                                    Types.optional(BINARY).as(stringType()).named(REPEATS_EXTENT),
                                    Types.optional(INT64).named(REPEATS_NAMED),
                                    Types.optional(DOUBLE).named(DESIGN_EFFECT),
                                    Types.repeatedGroup()
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("numerator")
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("events")
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("population")
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("weight")
                                            .named(BANDS),
                                    Types.repeatedGroup()
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("kind")
                                            .required(DOUBLE)
                                            .named("reference")
                                            .required(DOUBLE)
                                            .named("difference")
                                            .optional(DOUBLE)
                                            .named("lower")
                                            .optional(DOUBLE)
                                            .named("upper")
                                            .required(BINARY)
                                            .as(stringType())
                                            .named("verdict")
                                            .optional(DOUBLE)
                                            .named("p_value")
                                            .required(INT32)
                                            .named("areas")
                                            .named(AGAINST)))
                    .toList());

    private IndicatorsParquet() {}

    /** The words that stand beside the codes: of an area, of an indicator, and of remarks. */
    interface Words {
        @Nullable
        String areaName(String area);

        @Nullable
        String indicatorName(String indicator);

        String note(List<Remark> remarks);
    }

    /** Remarks in the form that {@link #read} turns back. */
    static final Words ENCODED = new Words() {
        @Override
        public @Nullable String areaName(String area) {
            return null;
        }

        @Override
        public @Nullable String indicatorName(String indicator) {
            return null;
        }

        @Override
        public String note(List<Remark> remarks) {
            return String.join(";", remarks.stream().map(Remark::encoded).toList());
        }
    };

    static void write(List<IndicatorValue> values, Words words, Path file) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema(words))
                .withConf(new Configuration(false))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build()) {
            for (IndicatorValue value : values) {
                writer.write(group(value, words));
            }
        }
        sortEncodings(file);
    }

    /**
     * Puts the encodings that the footer lists for each column in order: the writer keeps them in a hash set of
     * constants, whose order is another one in each JVM.
     */
    private static void sortEncodings(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int footerLength = ByteBuffer.wrap(bytes, bytes.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int footer = bytes.length - 8 - footerLength;
        FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(bytes, footer, footerLength));
        metadata.getRow_groups()
                .forEach(group -> group.getColumns().forEach(column -> {
                    List<Encoding> encodings =
                            new ArrayList<>(column.getMeta_data().getEncodings());
                    encodings.sort(null);
                    column.getMeta_data().setEncodings(encodings);
                }));
        ByteArrayOutputStream sorted = new ByteArrayOutputStream();
        Util.writeFileMetaData(metadata, sorted);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes, 0, footer);
            sorted.writeTo(out);
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(sorted.size())
                    .array());
            out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static MessageType schema(Words words) {
        return words == ENCODED ? SCHEMA_BETWEEN_STAGES : SCHEMA;
    }

    private static Group group(IndicatorValue value, Words words) {
        Group group = new SimpleGroup(schema(words));
        put(group, "area_code", value.areaCode());
        put(group, AREA_NAME, words.areaName(value.areaCode()));
        put(group, "level", value.level());
        put(group, "indicator", value.indicator());
        put(group, INDICATOR_NAME, words.indicatorName(value.indicator()));
        put(group, "period", value.period().toString());
        put(group, "numerator", value.numerator());
        put(group, "denominator", value.denominator());
        put(group, "value", value.value());
        put(group, "lower", value.lower());
        put(group, "upper", value.upper());
        put(group, "benchmark", value.benchmark());
        put(group, "verdict", value.verdict().code());
        put(group, "rank", value.rank());
        put(group, "rank_lower", value.rankLower());
        put(group, "rank_upper", value.rankUpper());
        put(group, "ranked_areas", value.rankedAreas());
        put(group, "previous", value.previous());
        put(group, "change", value.change());
        put(group, "change_lower", value.changeLower());
        put(group, "change_upper", value.changeUpper());
        put(group, "change_verdict", value.changeVerdict().code());
        put(group, "target", value.target());
        put(group, "status", value.status().code());
        String note = words.note(value.remarks());
        put(group, NOTE, note.isEmpty() ? null : note);
        if (words == ENCODED) {
            put(group, BENCHMARK_P_VALUE, value.benchmarkPValue());
            put(group, CHANGE_P_VALUE, value.changePValue());
            @Nullable Repeats repeats = value.repeats();
            if (repeats != null) {
                put(group, REPEATS_EXTENT, repeats.extent().code());
                group.append(REPEATS_NAMED, repeats.named());
                put(group, DESIGN_EFFECT, repeats.designEffect());
            }
            for (BandValue band : value.bands()) {
                Group each = group.addGroup(BANDS);
                put(each, "numerator", band.numerator());
                put(each, "events", band.events().toPlainString());
                put(each, "population", band.population().toPlainString());
                put(each, "weight", band.weight().toPlainString());
            }
            for (Against against : value.against()) {
                Group each = group.addGroup(AGAINST);
                put(each, "kind", against.kind().code());
                put(each, "reference", against.reference());
                put(each, "difference", against.difference());
                put(each, "lower", against.lower());
                put(each, "upper", against.upper());
                put(each, "verdict", against.verdict().code());
                put(each, "p_value", against.pValue());
                put(each, "areas", against.areas());
            }
        }
        return group;
    }

    private static void put(Group group, String field, @Nullable String value) {
        if (value != null) {
            group.append(field, value);
        }
    }

    private static void put(Group group, String field, @Nullable Double value) {
        if (value != null) {
            group.append(field, value.doubleValue());
        }
    }

    private static void put(Group group, String field, @Nullable Integer value) {
        if (value != null) {
            group.append(field, value.intValue());
        }
    }

    private static void put(Group group, String field, @Nullable BigDecimal value) {
        if (value != null) {
            byte[] digits = value.setScale(SCALE, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .toByteArray();
            byte[] padded = new byte[DECIMAL_BYTES];
            Arrays.fill(padded, (byte) (digits[0] < 0 ? -1 : 0));
            System.arraycopy(digits, 0, padded, DECIMAL_BYTES - digits.length, digits.length);
            group.append(field, Binary.fromConstantByteArray(padded));
        }
    }

    /** The values of a file that was written with {@link #ENCODED} remarks. */
    static List<IndicatorValue> read(Path file) throws IOException {
        List<IndicatorValue> values = new ArrayList<>();
        try (ParquetReader<Group> reader = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration(false))
                .build()) {
            for (@Nullable Group group = reader.read(); group != null; group = reader.read()) {
                values.add(value(group));
            }
        }
        return values;
    }

    private static IndicatorValue value(Group group) {
        return new IndicatorValue(
                text(group, "area_code"),
                text(group, "level"),
                text(group, "indicator"),
                Period.of(text(group, "period")),
                decimal(group, "numerator"),
                decimal(group, "denominator"),
                number(group, "value"),
                number(group, "lower"),
                number(group, "upper"),
                number(group, "benchmark"),
                Verdict.valueOf(constant(group, "verdict")),
                whole(group, "rank"),
                whole(group, "rank_lower"),
                whole(group, "rank_upper"),
                whole(group, "ranked_areas"),
                number(group, "previous"),
                number(group, "change"),
                number(group, "change_lower"),
                number(group, "change_upper"),
                ChangeVerdict.valueOf(constant(group, "change_verdict")),
                number(group, "target"),
                Status.valueOf(constant(group, "status")),
                remarks(group),
                number(group, BENCHMARK_P_VALUE),
                number(group, CHANGE_P_VALUE),
                against(group),
                find(
                        group,
                        REPEATS_EXTENT,
                        name -> new Repeats(
                                Repeats.Extent.valueOf(constant(group, name)),
                                group.getLong(REPEATS_NAMED, 0),
                                group.getDouble(DESIGN_EFFECT, 0))),
                bands(group));
    }

    private static List<BandValue> bands(Group group) {
        List<BandValue> bands = new ArrayList<>();
        for (int index = 0; index < group.getFieldRepetitionCount(BANDS); index++) {
            Group each = group.getGroup(BANDS, index);
            bands.add(new BandValue(
                    text(each, "numerator"),
                    new BigDecimal(text(each, "events")),
                    new BigDecimal(text(each, "population")),
                    new BigDecimal(text(each, "weight"))));
        }
        return bands;
    }

    private static List<Against> against(Group group) {
        List<Against> list = new ArrayList<>();
        for (int index = 0; index < group.getFieldRepetitionCount(AGAINST); index++) {
            Group each = group.getGroup(AGAINST, index);
            list.add(new Against(
                    Against.Kind.valueOf(constant(each, "kind")),
                    each.getDouble("reference", 0),
                    each.getDouble("difference", 0),
                    number(each, "lower"),
                    number(each, "upper"),
                    Verdict.valueOf(constant(each, "verdict")),
                    number(each, "p_value"),
                    each.getInteger("areas", 0)));
        }
        return list;
    }

    private static List<Remark> remarks(Group group) {
        @Nullable String note = find(group, NOTE, name -> text(group, name));
        return note == null
                ? List.of()
                : Arrays.stream(note.split(";", -1)).map(Remark::decode).toList();
    }

    private static String text(Group group, String field) {
        return group.getString(field, 0);
    }

    private static String constant(Group group, String field) {
        return text(group, field).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Double number(Group group, String field) {
        return find(group, field, name -> group.getDouble(name, 0));
    }

    private static @Nullable Integer whole(Group group, String field) {
        return find(group, field, name -> group.getInteger(name, 0));
    }

    private static @Nullable BigDecimal decimal(Group group, String field) {
        return find(
                group,
                field,
                name -> new BigDecimal(new BigInteger(group.getBinary(name, 0).getBytes()), SCALE)
                        .stripTrailingZeros());
    }

    private static <T> @Nullable T find(Group group, String field, Function<String, T> read) {
        return group.getFieldRepetitionCount(field) == 0 ? null : read.apply(field);
    }
}
