package org.civicdigest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, a row group in memory at a time; the checksum of every page is verified. */
final class ParquetRows implements RowSource {
    private final ParquetFileReader reader;
    private final MessageType columns;
    private final int[] indexes;
    private final RowMaker maker;
    private @Nullable RecordReader<Group> records;
    private long left;
    private long row;

    private ParquetRows(ParquetFileReader reader, MessageType columns, int[] indexes, RowMaker maker) {
        this.reader = reader;
        this.columns = columns;
        this.indexes = indexes;
        this.maker = maker;
    }

    /** A reader that refuses pages whose checksum is wrong. */
    static ParquetFileReader openFile(Path path) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification(true)
                .build();
        return ParquetFileReader.open(new LocalInputFile(path), options);
    }

    static ParquetRows open(Receipt receipt, Path staged, RowMaker maker) throws IOException {
        ParquetFileReader reader = openFile(staged);
        try {
            MessageType schema = reader.getFileMetaData().getSchema();
            List<Type> read = new ArrayList<>();
            List<Integer> indexes = new ArrayList<>();
            for (int index = 0; index < receipt.head().size(); index++) {
                Type type = schema.getType(receipt.head().get(index));
                if (ParquetText.kindOf(type) != ParquetText.Kind.UNREADABLE) {
                    read.add(type);
                    indexes.add(index);
                }
            }
            MessageType columns = new MessageType(schema.getName(), read);
            reader.setRequestedSchema(columns);
            return new ParquetRows(
                    reader,
                    columns,
                    indexes.stream().mapToInt(Integer::intValue).toArray(),
                    maker);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The records of the next row group, by the columns asked for; null after the last. */
    static @Nullable RecordReader<Group> recordsOf(@Nullable PageReadStore pages, MessageType columns) {
        return pages == null
                ? null
                : new ColumnIOFactory().getColumnIO(columns).getRecordReader(pages, new GroupRecordConverter(columns));
    }

    @Override
    public @Nullable ReceivedRow next() throws IOException {
        while (left == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return null;
            }
            left = pages.getRowCount();
            records = recordsOf(pages, columns);
        }
        RecordReader<Group> group = records;
        if (group == null) {
            throw new IllegalStateException("a row group with rows has records");
        }
        Group record = group.read();
        left--;
        row++;
        maker.begin(row);
        for (int column = 0; column < indexes.length; column++) {
            maker.cell(indexes[column], ParquetText.of(record, column));
        }
        return maker.end(maker.columns());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
