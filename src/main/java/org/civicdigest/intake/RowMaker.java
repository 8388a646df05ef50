package org.civicdigest.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Register;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.PersonalNumbers;
import org.civicdigest.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of a record into a {@link ReceivedRow} while a {@link RowSource} hands them over: masks, replaces ids of
 * people, and tells totals, repeated heads and blank rows, alike for every format.
 *
 * <p>A source calls {@link #begin}, then for each cell {@link #cell} and what only its format knows ({@link #note}), then
 * {@link #end}. This is the hot loop of intake: it looks at each character of a used cell once, makes no text for columns
 * that nothing uses, and takes the text of the row before where a cell repeats it.
 */
class RowMaker {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TEXT = 200;

    /** More than any script needs. */
    private static final int MOST_MARKS = 8;

    private final String file;
    private final @Nullable String sheet;
    private final Register register;
    private final List<String> head;
    private final ColumnUse[] uses;
    private final boolean[] totalColumns;
    private final Map<String, Integer> fieldIndexes;
    private final Map<String, Optional<String>> fieldsOfNames = new HashMap<>();
    private final Pseudonymiser pseudonymiser;
    private final TotalWords totals = new TotalWords();
    private final String[] above;
    private final SheetLayout layout;

    private long changedHeadLine;

    private final String[] cells;
    private List<String> extraCells = List.of();
    private List<Notice> warnings = List.of();
    private @Nullable Notice problem;
    private long row;
    private boolean isBlankLine;
    private boolean isEmpty;
    private boolean isTotal;
    private boolean isHead;
    private boolean isKept;
    private @Nullable Code remark;
    private String firstCell = "";

    RowMaker(Receipt receipt, Pseudonymiser pseudonymiser) {
        Register known = receipt.register();
        if (known == null) {
            throw new IllegalArgumentException("the receipt of " + receipt.file() + " names no register");
        }
        this.file = receipt.file();
        this.sheet = receipt.sheet();
        this.register = known;
        this.head = receipt.head();
        this.uses = ColumnUse.of(receipt);
        this.totalColumns = ColumnUse.listTotalColumns(receipt);
        this.fieldIndexes = receipt.fieldIndexes();
        this.pseudonymiser = pseudonymiser;
        this.layout = receipt.layout();
        this.cells = new String[head.size()];
        this.above = new String[head.size()];
        Arrays.fill(above, "");
    }

    /**
     * Begins a record.
     *
     * @param number by which its sender finds it: the line of the file, the row of the sheet, the place in the array
     */
    void begin(long number) {
        row = number;
        Arrays.fill(cells, "");
        extraCells = List.of();
        warnings = List.of();
        problem = null;
        isBlankLine = true;
        isEmpty = true;
        isTotal = false;
        isHead = true;
        isKept = false;
        remark = null;
        firstCell = "";
    }

    /** Columns of the head. */
    int columns() {
        return head.size();
    }

    /** A cell of a format in which quotation marks are text like any other. */
    void cell(int index, String text) {
        cell(index, text.toCharArray(), 0, text.length(), true);
    }

    /**
     * Something that only the format knows of a cell; an R code keeps the row out, a W code is a warning. Of a column
     * that nothing reads nothing is said.
     */
    void note(int index, Code code, Object... arguments) {
        if (index < uses.length && uses[index] != ColumnUse.NONE) {
            if (code.severity() == Severity.ERROR) {
                refuse(code, index, arguments);
            } else {
                warn(code, index, arguments);
            }
        }
    }

    /** The record cannot be read as a whole; it is kept out with as much as was handed over. */
    void refuseRow(Code code, Object... arguments) {
        isEmpty = false;
        isTotal = false;
        if (problem == null) {
            problem = Notice.ofRow(code, file, row, arguments).inSheet(sheet);
        }
    }

    /** The next cell; every index of the head is handed over, in order, an empty cell as empty text. */
    void cell(int index, char[] buffer, int start, int fieldLength, boolean quoted) {
        int offset = start;
        int length = fieldLength;
        if (index == 0) {
            isBlankLine = !quoted && CsvCells.isBlankLine(buffer, offset, length);
            if (length > 0 && buffer[offset] == '\uFEFF') {
                // Where files were joined, the mark of the second stands before its head.
                offset++;
                length--;
            }
        } else {
            isBlankLine = false;
        }
        if (isHead) {
            isHead = index < head.size() && isNamed(head.get(index), buffer, offset, length);
        }
        if (isEmpty && !CellScan.isBlank(buffer, offset, length)) {
            isEmpty = false;
            ColumnUse use = index < uses.length ? uses[index] : ColumnUse.NONE;
            // The first word of a row tells a total; where it is a code, screening will know the code better.
            boolean isCode = use == ColumnUse.KEY && !totalColumns[index] && register == Register.RETURNS;
            isTotal = use == ColumnUse.TEXT
                    ? totals.isWord(buffer, offset, length)
                    : !isCode && totals.isTotal(buffer, offset, length);
            if (!layout.footers().isEmpty()) {
                noticeRemark(new String(buffer, offset, Math.min(length, LONGEST_NAME)));
            }
        }
        if (index < uses.length) {
            isTotal |= !isKept && totalColumns[index] && totals.isTotal(buffer, offset, length);
            cells[index] = read(index, buffer, offset, length, quoted);
            if (index == 0) {
                boolean isKept = uses[0] != ColumnUse.NONE && uses[0] != ColumnUse.PERSON;
                firstCell = isKept ? cells[0] : new String(buffer, offset, Math.min(length, LONGEST_NAME));
            }
        } else if (index < RowReader.MOST_CELLS) {
            keepExtra(buffer, offset, length);
        }
    }

    /** What the first word of a row of a foreign form says of it. */
    private void noticeRemark(String cell) {
        String folded = HeaderNames.fold(cell);
        isKept = FooterWords.isKept(folded, layout.keptRows());
        isTotal &= !isKept;
        if (!isKept && FooterWords.isSubset(folded)) {
            remark = Code.I_SUBSET_ROW;
        } else if (!isKept && FooterWords.isFooter(folded, layout.footers())) {
            remark = Code.I_FOOTER;
        }
    }

    /** Whether the cell is the column's own name; a mark before it can have taken its quotation marks for text. */
    private static boolean isNamed(String name, char[] buffer, int offset, int length) {
        int from = offset;
        int count = length;
        if (count == name.length() + 2 && buffer[from] == '"' && buffer[from + count - 1] == '"') {
            from++;
            count -= 2;
        }
        if (count != name.length()) {
            return false;
        }
        for (int index = 0; index < count; index++) {
            if (buffer[from + index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Cells beyond the head are kept as evidence; {@link #listMisplaced} masks them. */
    private void keepExtra(char[] buffer, int offset, int length) {
        if (extraCells.isEmpty()) {
            extraCells = new ArrayList<>();
        }
        extraCells.add(new String(buffer, offset, Math.min(length, Limits.CELL_CHARACTERS)));
    }

    private String read(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > Limits.CELL_CHARACTERS) {
            refuse(Code.R_FIELD_TOO_LONG, index, length, Limits.CELL_CHARACTERS);
        }
        ColumnUse use = uses[index];
        if (use == ColumnUse.NONE || length == 0) {
            return "";
        }
        int flags = CellScan.flagsOf(buffer, offset, length);
        if (flags != 0) {
            return readSpecial(index, buffer, offset, length, flags, quoted);
        }
        if (use == ColumnUse.PERSON) {
            return readPerson(index, new String(buffer, offset, length));
        }
        String before = above[index];
        if (before.length() == length && isNamed(before, buffer, offset, length)) {
            return before;
        }
        String cell = finish(index, new String(buffer, offset, Math.min(length, Limits.CELL_CHARACTERS)));
        above[index] = cell;
        return cell;
    }

    private String readSpecial(int index, char[] buffer, int offset, int length, int flags, boolean quoted) {
        String cell = new String(buffer, offset, Math.min(length, Limits.CELL_CHARACTERS));
        ColumnUse use = uses[index];
        if ((flags & CellScan.QUOTE) != 0 && !quoted) {
            warn(Code.W_STRAY_QUOTE, index);
        }
        if ((flags & CellScan.CONTROL) != 0) {
            refuse(Code.R_CONTROL_CHAR, index, controlOf(cell));
        }
        if ((flags & CellScan.REPLACEMENT) != 0) {
            if (use == ColumnUse.KEY || use == ColumnUse.PERSON) {
                refuse(Code.R_BAD_KEY_CHAR, index);
            } else {
                warn(Code.W_REPLACEMENT_CHAR, index);
            }
        }
        if ((flags & (CellScan.DIRECTION | CellScan.MARK)) != 0) {
            if ((flags & CellScan.DIRECTION) != 0) {
                warn(Code.W_BIDI_STRIPPED, index);
            }
            cell = withoutInvisible(cell);
        }
        if ((flags & CellScan.MAY_COMPOSE) != 0) {
            cell = Normalizer.normalize(cell, Normalizer.Form.NFC);
            cell = use == ColumnUse.TEXT ? withoutPiledMarks(index, cell) : cell;
        }
        return use == ColumnUse.PERSON ? readPerson(index, cell) : finish(index, cell);
    }

    /** Without the combining marks beyond the eighth on one letter: they would climb out of their line. */
    private String withoutPiledMarks(int index, String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        int marks = 0;
        for (int at = 0; at < cell.length(); at++) {
            char character = cell.charAt(at);
            marks = Character.getType(character) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.append(character);
            }
        }
        if (kept.length() == cell.length()) {
            return cell;
        }
        warn(Code.W_TEXT_TRUNCATED, index);
        return kept.toString();
    }

    private static String controlOf(String cell) {
        return cell.chars()
                .filter(character -> CellScan.isControl((char) character))
                .mapToObj(character -> String.format(Locale.ROOT, "U+%04X", character))
                .findFirst()
                .orElse("—");
    }

    private static String withoutInvisible(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int index = 0; index < cell.length(); index++) {
            char character = cell.charAt(index);
            if (character != '\uFEFF' && !CellScan.isDirection(character)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    /** The pseudonym, whatever the id looks like: the row may be refused, and its cells are kept all the same. */
    private String readPerson(int index, String cell) {
        String id = Pseudonymiser.normalise(cell);
        if (PersonalNumbers.isIdentityNumber(id) && !PersonalNumbers.hasValidCheckDigit(id)) {
            refuse(Code.R_ID_CHECKSUM, index);
        }
        return pseudonymiser.pseudonymOf(id);
    }

    /** Masks numbers of people in text and cuts it to 200 characters; a whole cell that is an identity number keeps its difference from others. */
    private String finish(int index, String cell) {
        if (uses[index] == ColumnUse.TEXT) {
            String masked = PersonalNumbers.masked(cell);
            if (!masked.equals(cell)) {
                warn(Code.W_PII_IN_TEXT, index);
            }
            return masked.length() > LONGEST_TEXT ? truncated(index, masked.strip()) : masked;
        }
        if (cell.length() >= PersonalNumbers.IDENTITY_LENGTH && isIdentityNumber(cell)) {
            warn(Code.W_PII_IN_TEXT, index);
            return pseudonymiser.pseudonymOf(cell);
        }
        return cell;
    }

    private String truncated(int index, String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        warn(Code.W_TEXT_TRUNCATED, index);
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    private static boolean isIdentityNumber(String cell) {
        String id = Pseudonymiser.normalise(cell);
        return PersonalNumbers.isIdentityNumber(id) && PersonalNumbers.hasValidCheckDigit(id);
    }

    /** The first problem of a row is the one that it is known by. */
    private void refuse(Code code, int index, Object... arguments) {
        if (problem == null) {
            problem = Notice.ofCell(code, file, row, HeaderNames.shown(head.get(index)), arguments)
                    .inSheet(sheet);
        }
    }

    private void warn(Code code, int index, Object... arguments) {
        if (warnings.isEmpty()) {
            warnings = new ArrayList<>();
        }
        warnings.add(Notice.ofCell(code, file, row, HeaderNames.shown(head.get(index)), arguments)
                .inSheet(sheet));
    }

    /** Whether the record is a blank line so far. */
    boolean isBlank(int fields) {
        return isBlankLine && fields == 1 && problem == null;
    }

    /**
     * Ends a record of so many fields; a source of a format whose cells have addresses says as many as the head has.
     *
     * @return null for a blank line, which is no row
     */
    @Nullable
    ReceivedRow end(int fields) {
        if (isBlank(fields)) {
            return null;
        }
        if (isEmpty) {
            return ignored(Code.I_ALL_EMPTY, fields);
        }
        if (isHead && fields == head.size()) {
            changedHeadLine = 0;
            return ignored(Code.I_HEADER_REPEATED, fields);
        }
        if (isTotal) {
            return ignored(Code.I_TOTAL_ROW, fields);
        }
        if (remark != null) {
            // Footers name those who filled the form in; nothing of them is kept.
            return new ReceivedRow(
                    row, List.of(), Notice.ofRow(remark, file, row).inSheet(sheet), List.of());
        }
        Optional<ReceivedRow> otherHead = findOtherHead(fields);
        if (otherHead.isPresent()) {
            return otherHead.get();
        }
        if (fields != head.size()) {
            Notice notice = Notice.ofRow(Code.R_FIELD_COUNT, file, row, fields, head.size())
                    .inSheet(sheet);
            return new ReceivedRow(row, listMisplaced(fields), notice, List.of());
        }
        if (changedHeadLine > 0) {
            problem = Notice.ofRow(Code.F_LAYOUT, file, row, changedHeadLine).inSheet(sheet);
        }
        return new ReceivedRow(row, List.of(cells), problem, problem == null ? warnings : List.of());
    }

    /** A record without anything in its named cells, of a format in which it is a record all the same. */
    ReceivedRow empty(int fields) {
        return ignored(Code.I_ALL_EMPTY, fields);
    }

    private ReceivedRow ignored(Code code, int fields) {
        List<String> kept = listMisplaced(fields);
        return new ReceivedRow(row, kept, Notice.ofRow(code, file, row).inSheet(sheet), List.of());
    }

    /**
     * A second table below the first, with the same columns in another order or under other names.
     *
     * <p>Where the order is another one, the rows below would be read into the wrong columns, so none of them is taken.
     */
    private Optional<ReceivedRow> findOtherHead(int fields) {
        if (firstCell.isEmpty() || fieldOf(firstCell).isEmpty()) {
            return Optional.empty();
        }
        boolean isSameOrder = true;
        int names = 0;
        for (Map.Entry<String, Integer> entry : fieldIndexes.entrySet()) {
            String cell = cells[entry.getValue()];
            Optional<String> field = fieldOf(cell);
            if (field.isEmpty() && uses[entry.getValue()] != ColumnUse.PERSON) {
                return Optional.empty();
            }
            names += field.isPresent() ? 1 : 0;
            isSameOrder &= field.isEmpty() || field.get().equals(entry.getKey());
        }
        if (names < 2) {
            return Optional.empty();
        }
        changedHeadLine = isSameOrder ? 0 : row;
        return Optional.of(
                isSameOrder
                        ? ignored(Code.I_HEADER_REPEATED, fields)
                        : new ReceivedRow(
                                row,
                                List.of(cells),
                                Notice.ofRow(Code.F_LAYOUT, file, row, row).inSheet(sheet),
                                List.of()));
    }

    /** The field that the text names, by the head of this file or by the built-in names. */
    private Optional<String> fieldOf(String text) {
        if (fieldsOfNames.isEmpty()) {
            fieldIndexes.forEach((field, index) -> fieldsOfNames.put(head.get(index), Optional.of(field)));
            BuiltInColumns.of(register).forEach(column -> {
                fieldsOfNames.putIfAbsent(column.field(), Optional.of(column.field()));
                column.names().forEach(name -> fieldsOfNames.putIfAbsent(name, Optional.of(column.field())));
            });
        }
        return fieldsOfNames.getOrDefault(text, Optional.empty());
    }

    /**
     * The cells of a row whose fields are not where the head says: any of them may hold what another column would have
     * had masked.
     */
    private List<String> listMisplaced(int fields) {
        int kept = Math.min(fields, head.size());
        List<String> listed = new ArrayList<>(kept + extraCells.size());
        for (int index = 0; index < kept; index++) {
            boolean isPseudonym = uses[index] == ColumnUse.PERSON;
            listed.add(isPseudonym ? cells[index] : misplaced(cells[index]));
        }
        extraCells.forEach(cell -> listed.add(misplaced(cell)));
        return listed;
    }

    private String misplaced(String cell) {
        return register == Register.ATTENDANCE ? pseudonymiser.pseudonymOf(cell) : PersonalNumbers.masked(cell);
    }
}
