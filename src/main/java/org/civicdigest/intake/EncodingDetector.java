package org.civicdigest.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the bytes of a file are to be decoded: by its mark, by its template, or by what the bytes can be.
 *
 * <p>Decoding is strict throughout. GB18030 and single-byte encodings decode nearly anything, so there success is no
 * evidence, and the platform's default is never asked.
 */
final class EncodingDetector {
    private final String file;
    private final Path path;
    private final ByteEvidence evidence;

    private EncodingDetector(String file, Path path, ByteEvidence evidence) {
        this.file = file;
        this.path = path;
        this.evidence = evidence;
    }

    static EncodingFinding detect(String file, Path path, ByteEvidence evidence, @Nullable Template template)
            throws IOException {
        EncodingDetector detector = new EncodingDetector(file, path, evidence);
        return switch (evidence.mark()) {
            case UTF_8 -> detector.marked(template);
            case UTF_16LE, UTF_16BE -> detector.markedUtf16();
            case UTF_32 -> detector.unknown("UTF-32", TextEncoding.UTF_8);
            case NONE -> detector.unmarked(template);
        };
    }

    private EncodingFinding marked(@Nullable Template template) throws IOException {
        TextEncoding encoding = new TextEncoding("UTF-8", evidence.mark().bytes(), "byte order mark");
        if (evidence.nulBlockLine() > 0) {
            return nulBlock(encoding);
        }
        if (evidence.utf8FaultLine() > 0) {
            return notUtf8(encoding);
        }
        if (template != null && !template.encodings().isEmpty() && !declares(template, "UTF-8")) {
            return mismatch(template, encoding);
        }
        return new EncodingFinding.Certain(encoding);
    }

    private EncodingFinding markedUtf16() throws IOException {
        String charset = evidence.mark() == ByteEvidence.Mark.UTF_16LE
                ? StandardCharsets.UTF_16LE.name()
                : StandardCharsets.UTF_16BE.name();
        TextEncoding encoding = new TextEncoding(charset, evidence.mark().bytes(), "byte order mark");
        Optional<StrictDecoding.Fault> fault = StrictDecoding.findFault(path, encoding);
        return fault.isPresent() ? faulty(fault.get(), encoding) : new EncodingFinding.Certain(encoding);
    }

    private EncodingFinding unmarked(@Nullable Template template) throws IOException {
        if (!evidence.utf16WithoutMark().isEmpty()) {
            return unknown("UTF-8, GB18030", new TextEncoding(evidence.utf16WithoutMark(), 0, ""));
        }
        if (evidence.nulBlockLine() > 0) {
            return nulBlock(TextEncoding.UTF_8);
        }
        if (template != null && !template.encodings().isEmpty()) {
            return declared(template);
        }
        return evidence.utf8FaultLine() == 0 ? new EncodingFinding.Certain(TextEncoding.UTF_8) : notUtf8();
    }

    private EncodingFinding declared(Template template) throws IOException {
        boolean isSurelyUtf8 = evidence.utf8FaultLine() == 0 && !evidence.pureAscii();
        if (isSurelyUtf8 && !declares(template, "UTF-8")) {
            return mismatch(template, TextEncoding.UTF_8);
        }
        StrictDecoding.@Nullable Fault firstFault = null;
        for (String name : template.encodings()) {
            TextEncoding encoding = new TextEncoding(canonical(name), 0, "declared by template " + template.name());
            Optional<StrictDecoding.Fault> fault = StrictDecoding.findFault(path, encoding);
            if (fault.isEmpty()) {
                return new EncodingFinding.Certain(encoding);
            }
            firstFault = firstFault == null ? fault.get() : firstFault;
        }
        if (template.encodings().size() == 1 && firstFault != null) {
            return faulty(
                    firstFault, new TextEncoding(canonical(template.encodings().get(0)), 0, ""));
        }
        return unknown(String.join(", ", template.encodings()), TextEncoding.UTF_8);
    }

    /** Without mark or declaration, and not UTF-8. */
    private EncodingFinding notUtf8() throws IOException {
        boolean isUtf8ButFor = evidence.utf8Lax() || evidence.utf8Lines() > 0;
        if (evidence.isMixed() || evidence.utf8OnlyCutOff() || (isUtf8ButFor && evidence.gbLines() == 0)) {
            return notUtf8(TextEncoding.UTF_8);
        }
        String tried = "UTF-8, GB18030, windows-1252";
        if (evidence.looksLikeGb18030()) {
            TextEncoding gb18030 = new TextEncoding(TextEncoding.GB18030, 0, "detected");
            Optional<StrictDecoding.Fault> fault = StrictDecoding.findFault(path, gb18030);
            return fault.isPresent()
                    ? faulty(fault.get(), gb18030)
                    : new EncodingFinding.Candidate(gb18030, Notice.ofFile(Code.W_ENC_GB18030, file), tried);
        }
        TextEncoding latin = new TextEncoding(TextEncoding.WINDOWS_1252, 0, "guessed");
        if (evidence.looksLikeSingleBytes()
                && StrictDecoding.findFault(path, latin).isEmpty()) {
            return new EncodingFinding.Candidate(
                    latin, Notice.ofFile(Code.W_ENC_GUESSED, file, TextEncoding.WINDOWS_1252), tried);
        }
        return unknown(tried, TextEncoding.UTF_8);
    }

    /** Meant to be UTF-8: what is it that breaks it. */
    private EncodingFinding notUtf8(TextEncoding encoding) {
        if (evidence.isMixed()) {
            return new EncodingFinding.Refused(
                    Notice.ofRow(
                            Code.F_ENC_MIXED,
                            file,
                            evidence.firstGbLine(),
                            evidence.firstUtf8Line(),
                            evidence.firstGbLine()),
                    encoding);
        }
        return faulty(new StrictDecoding.Fault(evidence.utf8FaultLine(), evidence.utf8OnlyCutOff()), encoding);
    }

    private EncodingFinding faulty(StrictDecoding.Fault fault, TextEncoding encoding) {
        Notice notice = fault.cutOff()
                ? Notice.ofRow(Code.F_TRUNCATED, file, fault.line(), NoticePlaces.line(fault.line()))
                : Notice.ofRow(Code.F_ENC_INVALID, file, fault.line(), fault.line(), encoding.charset());
        return new EncodingFinding.Refused(notice, encoding);
    }

    private EncodingFinding nulBlock(TextEncoding encoding) {
        long line = evidence.nulBlockLine();
        return new EncodingFinding.Refused(Notice.ofRow(Code.F_NUL_BLOCK, file, line, line), encoding);
    }

    private EncodingFinding unknown(String tried, TextEncoding countedAs) {
        return new EncodingFinding.Refused(Notice.ofFile(Code.F_ENC_UNKNOWN, file, tried), countedAs);
    }

    private EncodingFinding mismatch(Template template, TextEncoding found) {
        return new EncodingFinding.Refused(
                Notice.ofFile(
                        Code.F_ENC_DECLARED_MISMATCH, file, String.join(", ", template.encodings()), found.charset()),
                found);
    }

    private static boolean declares(Template template, String charset) {
        return template.encodings().stream().anyMatch(name -> canonical(name).equals(charset));
    }

    /** The charset of a declared name. */
    static Charset charsetOf(String name) {
        return Charset.forName(canonical(name));
    }

    /** Files that call themselves GBK or GB2312 hold characters of GB18030, which contains both. */
    private static String canonical(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return List.of("GBK", "GB2312", "CP936", "GB18030").contains(upper)
                ? TextEncoding.GB18030
                : Charset.forName(name).name();
    }
}
