package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/**
 * Says what a file is whose name promises something else, or an old workbook.
 *
 * <p>Office systems name web pages and comma-separated text {@code .xls}, because a spreadsheet program opens them; and a
 * workbook with a password is no zip any more. The sender can only act on what the file really is.
 */
final class ForeignContent {
    private static final int START_BYTES = 1024;
    private static final List<String> OF_PAGES =
            List.of("<!doctype html", "<html", "<table", "<head", "<meta", "<body");

    private ForeignContent() {}

    /** Why the file is not read under its extension, which is given without its dot. */
    static Notice refusal(String file, String extension, Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(START_BYTES);
        }
        Optional<String> found = FileTypes.findForeign(start, start.length);
        if (found.isPresent() && found.get().startsWith("OLE")) {
            return refusalOfOle(file, extension, path);
        }
        if (found.isEmpty() && isOldestWorkbook(start)) {
            return unsupported(file, ".xls");
        }
        String content = found.isEmpty() ? nameOfText(start) : found.get();
        if (found.isPresent() && content.startsWith("zip")) {
            content = nameOfZip(path);
        }
        return Notice.ofFile(Code.F_TYPE_MISMATCH, file, "." + extension, content);
    }

    private static Notice unsupported(String file, String type) {
        return Notice.ofFile(Code.F_TYPE_UNSUPPORTED, file, type);
    }

    private static Notice refusalOfOle(String file, String extension, Path path) {
        boolean isProtected;
        boolean isWorkbook;
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            isProtected = container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
            isWorkbook = container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book");
        } catch (IOException | RuntimeException e) {
            return Notice.ofFile(Code.F_CORRUPT, file, "OLE");
        }
        if (isProtected) {
            return unsupported(file, "有密码保护的工作簿，请取消密码 / a password-protected workbook: remove the password");
        }
        if (!isWorkbook) {
            return Notice.ofFile(
                    Code.F_TYPE_MISMATCH,
                    file,
                    "." + extension,
                    "旧的 Office 文档（不是表格）/ an old Office document, no sheet");
        }
        return extension.equals("xls")
                ? unsupported(file, ".xls")
                : Notice.ofFile(
                        Code.F_TYPE_MISMATCH,
                        file,
                        "." + extension,
                        "旧的 .xls 工作簿，请另存为 .xlsx / an old .xls workbook: save it as .xlsx");
    }

    /** Workbooks of the years before OLE begin with the record of their sheet. */
    private static boolean isOldestWorkbook(byte[] start) {
        return start.length > 4 && start[0] == 9 && (start[1] == 0 || start[1] == 2 || start[1] == 4) && start[3] == 0;
    }

    private static String nameOfZip(Path path) {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return ".xlsx 工作簿 / an .xlsx workbook";
            }
            return zip.getEntry("xl/workbook.bin") == null ? "zip" : ".xlsb 工作簿 / an .xlsb workbook";
        } catch (IOException e) {
            return "不完整或损坏的压缩包 / a zip that is cut off or damaged";
        }
    }

    private static String nameOfText(byte[] start) {
        String text = new String(start, charsetOf(start)).replace("\uFEFF", "").stripLeading();
        String lower = text.toLowerCase(Locale.ROOT);
        if (OF_PAGES.stream().anyMatch(lower::startsWith) || lower.contains("<html")) {
            return "网页（HTML），请另存为 .xlsx / a web page (HTML): save it as .xlsx";
        }
        if (lower.startsWith("<?xml")) {
            return "XML，请另存为 .xlsx / XML: save it as .xlsx";
        }
        if (lower.startsWith("mime-version:")) {
            return "网页存档（MHTML），请另存为 .xlsx / a web archive (MHTML): save it as .xlsx";
        }
        return text.indexOf('\0') >= 0 ? "不明的二进制内容 / unknown binary content" : "文本（如 CSV）/ text such as CSV";
    }

    /** Enough to know a mark-up by; where bytes are no UTF-8 its letters are the same. */
    private static Charset charsetOf(byte[] start) {
        int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        return switch (first) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
