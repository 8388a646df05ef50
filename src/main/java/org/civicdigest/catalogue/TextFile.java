package org.civicdigest.catalogue;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Opens the files of a workspace as strict UTF-8, and says what is wrong when one cannot be read. */
final class TextFile {
    private TextFile() {}

    /** A reader that refuses bytes that are no UTF-8 and leaves out a byte order mark. */
    static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
        } catch (IOException failed) {
            reader.close();
            throw failed;
        }
        return reader;
    }

    /** Why a file cannot be read; the reason of the system is named without the path of the machine. */
    static void report(IOException failure, Path file, FileProblems problems) {
        if (failure instanceof NoSuchFileException) {
            problems.error(null, "", new Text("文件不存在", "no such file"), new Text("此文件", "this file to be there"));
        } else if (failure instanceof CharacterCodingException) {
            Integer line = firstBadLine(file);
            problems.error(
                    line,
                    "",
                    new Text("不合法的 UTF-8 字节", "bytes that are not valid UTF-8"),
                    new Text("另存为 UTF-8 的文件", "the file to be saved as UTF-8"));
        } else {
            String reason = failure.getClass().getSimpleName();
            problems.error(
                    null,
                    "",
                    new Text("文件无法读取（" + reason + "）", "a file that cannot be read (" + reason + ")"),
                    new Text("普通文件，且有读取权限", "a regular file with permission to read"));
        }
    }

    /** No byte of a longer UTF-8 sequence equals a line feed, so lines can be judged one by one. */
    private static @Nullable Integer firstBadLine(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = bytes.read(); ; next = bytes.read()) {
                if (next >= 0 && next != '\n') {
                    line.write(next);
                    continue;
                }
                if (!isUtf8(line.toByteArray())) {
                    return number;
                }
                if (next < 0) {
                    return null;
                }
                line.reset();
                number++;
            }
        } catch (IOException gone) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
