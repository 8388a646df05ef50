package org.civicdigest.notice;

import java.util.List;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;

/**
 * Every reason that a file or row can be given. Each message says what is wrong, what was expected and what to do.
 *
 * <p>The prefix says what the code does: F refuses a file, R quarantines a row, D marks a duplicate, S a superseded
 * version, I ignores a row that is no data, W accepts with a warning. {@code {0}}, {@code {1}} … stand for the
 * notice's arguments.
 */
public enum Code {
    F_EMPTY("文件为空（0 字节）。请重新导出后再报。", "The file is empty (0 bytes). Export it again and send it."),
    F_MISSING("文件不存在：{0}。请核对路径。", "There is no such file: {0}. Check the path."),
    F_NOT_REGULAR("不是普通文件（{0}）。请只报送数据文件。", "This is not a regular file ({0}). Send data files only."),
    F_SYMLINK("这是符号链接，不予读取。请报送文件本身。", "This is a symbolic link and is not followed. Send the file itself."),
    F_UNREADABLE("文件无法读取：{0}。请检查权限后重报。", "The file cannot be read: {0}. Check its permissions and send it again."),
    F_CHANGED("读取时文件被改动。请等写完后重报。", "The file changed while it was read. Send it again when it is complete."),
    F_UNSTABLE(
            "文件还在写入（大小在变）。写完后再运行，会自动重收。",
            "The file is still being written: its size changes. Run again when it is complete; it is then taken in."),
    F_TOO_LARGE("文件有 {0}，超过上限 {1}。请分拆后重报。", "The file has {0}, over the limit of {1}. Split it and send it again."),
    F_TYPE_UNSUPPORTED(
            "不支持的文件类型“{0}”。请报送 CSV（.csv、.tsv、.txt）、.xlsx、JSON（.json、.jsonl）或 .parquet，可压缩为 .zip 或 .gz；旧的 .xls 请另存为 .xlsx。",
            "Files of type \"{0}\" are not supported. Send CSV (.csv, .tsv, .txt), .xlsx, JSON (.json, .jsonl) or .parquet, packed as .zip or .gz if you like; save an old .xls as .xlsx."),
    F_TYPE_MISMATCH(
            "扩展名为“{0}”，内容却是{1}。请按实际格式命名后重报。",
            "The name ends in \"{0}\" but the content is {1}. Name it as what it is and send it again."),
    F_ENC_UNKNOWN(
            "无法确定编码（已试：{0}）。请另存为 UTF-8 后重报。",
            "The encoding cannot be told (tried: {0}). Save the file as UTF-8 and send it again."),
    F_ENC_MIXED(
            "同一文件混用两种编码：第 {0} 行是 UTF-8，第 {1} 行是 GB18030。请统一另存为 UTF-8。",
            "Two encodings in one file: line {0} is UTF-8, line {1} is GB18030. Save all of it as UTF-8."),
    F_ENC_INVALID(
            "第 {0} 行含有不合法的 {1} 字节。请另存为 UTF-8 后重报。",
            "Line {0} holds bytes that are not valid {1}. Save the file as UTF-8 and send it again."),
    F_ENC_DECLARED_MISMATCH(
            "声明的编码是 {0}，内容却是 {1}。请改正声明或另存文件。",
            "The declared encoding is {0} but the content is {1}. Correct the declaration or save the file again."),
    F_NUL_BLOCK(
            "第 {0} 行起含有空字节（NUL），文件可能损坏。请重新导出。",
            "From line {0} on the file holds NUL bytes and is probably damaged. Export it again."),
    F_QUOTE_UNBALANCED(
            "第 {0} 行的引号没有结束。请补上引号后重报。",
            "The quotation mark opened in line {0} is never closed. Close it and send the file again."),
    F_LINE_TOO_LONG(
            "第 {0} 行超过 {1} 个字符。请检查换行符和引号。",
            "Line {0} is longer than {1} characters. Check line breaks and quotation marks."),
    F_TOO_MANY_COLUMNS(
            "共有 {0} 列，超过上限 {1}。请检查分隔符。", "There are {0} columns, over the limit of {1}. Check the separator."),
    F_TRUNCATED(
            "文件不完整（{0}），可能未传完。请重新报送完整文件。",
            "The file is not whole ({0}): the upload is probably cut off. Send the whole file again."),
    F_HEADER_MISSING(
            "表头中找不到必需的列：{0}。表头为：{1}。请补齐表头（可用名称见说明）。",
            "The head lacks required columns: {0}. The head is: {1}. Add them (the guide lists the names that work)."),
    F_HEADER_DUPLICATE(
            "表头“{0}”出现多次。每列的名称须唯一。", "The column \"{0}\" occurs more than once. Each column needs its own name."),
    F_UNIT_UNKNOWN(
            "表头“{0}”带有单位“{1}”，不能猜测换算。请按“{2}”填报。",
            "The head \"{0}\" names the unit \"{1}\"; factors are not guessed. Report in \"{2}\"."),
    F_VALUE_ABSENT(
            "表外没有找到模板要读的“{0}”（单元格、工作表名或路径）。请补填，或改正模板的 from。",
            "What the template reads outside the table, \"{0}\", is not there (cell, sheet name or path). Fill it in, or correct the template's key from."),
    F_TOO_MANY_BAD(
            "{1} 行中有 {0} 行有误，超过允许的 {2}。整份文件退回，请改正后重报。",
            "{0} of {1} rows are faulty, over the share of {2} that is allowed. The whole file is returned: mend it and send it again."),
    F_TOO_MANY_FILES(
            "本次共 {0} 个文件，超过上限 {1} 个，全部未收。请合并报送。",
            "There are {0} files in this drop, over the limit of {1}; none is taken. Send fewer and larger ones."),
    F_LAYOUT(
            "第 {0} 行起的版式无法对应到列（另一种表头，或合并单元格、多层表头）。请用单层表头、不合并单元格，一个文件一张表。",
            "From row {0} on the layout cannot be told apart by column (another head, merged cells or a head of several rows). Use one head row, no merged cells, one table a file."),
    F_SHEET_AMBIGUOUS(
            "工作簿中有多张数据表：{0}。请每个文件只留一张，或请数据部门编写模板。",
            "Several sheets hold data: {0}. Keep one sheet a file, or have a template name them."),
    F_SPARSE(
            "表中只有 {0} 行有内容，却排到第 {1} 行。请删除中间的空行后重报。",
            "Only {0} rows hold anything, yet they reach down to row {1}. Delete the empty rows and send it again."),
    F_ZIP_NAME("压缩包内的路径“{0}”不允许。请重新压缩。", "The packed path \"{0}\" is not allowed. Pack the files again."),
    F_ZIP_DUPLICATE_ENTRY(
            "压缩包内“{0}”出现多次，无法判断以哪个为准。请重新压缩。",
            "\"{0}\" is packed more than once, so neither can count. Pack the files again."),
    F_XML_DOCTYPE(
            "工作簿的“{0}”含有 DOCTYPE 声明，不予读取。请用表格软件另存后重报。",
            "Part \"{0}\" of the workbook holds a DOCTYPE and is not read. Save it again with a spreadsheet program."),
    F_MACRO(
            "工作簿含有宏。请另存为 .xlsx（无宏）后重报。",
            "The workbook holds macros. Save it as .xlsx without macros and send it again."),
    F_ACTIVE_CONTENT(
            "工作簿含有外部链接、嵌入对象或数据连接（{0}）。请粘贴为数值后另存重报。",
            "The workbook holds external links, embedded objects or data connections ({0}). Paste values into a new workbook and send that."),
    F_CONTROL_TOTAL(
            "附带的说明文件写明 {0} 为 {1}，实际为 {2}。请核对是否传错或漏传，改正后一并重报。",
            "The sidecar states {0} = {1}, but the file has {2}. Check for a wrong or incomplete file and send both again."),
    F_SIDECAR_INVALID(
            "附带的说明文件（.meta.yaml 或 .meta.json）读不懂：{0}。可用的键：{1}。请改正。",
            "The sidecar (.meta.yaml or .meta.json) cannot be understood: {0}. The keys are: {1}. Correct it."),
    F_CORRUPT(
            "文件已损坏，无法读取（{0}）。请重新导出后再报。", "The file is damaged and cannot be read ({0}). Export it again and send it."),
    F_CHECKSUM(
            "文件内容与其校验和不符，已损坏（{0}）。请重新导出后再报。",
            "The content does not fit its checksums: the file is damaged ({0}). Export it again and send it."),
    F_SCHEMA(
            "列“{0}”的类型是 {1}，应为 {2}。请按该类型导出后重报。",
            "The column \"{0}\" is of type {1}, expected {2}. Export it with that type and send it again."),
    F_ZIP_BOMB(
            "展开后有 {0}，超过上限 {1}，不予读取。请报送正常大小的文件。",
            "Unpacked it holds {0}, over the limit of {1}, and is not read. Send a file of a sensible size."),
    F_PERIOD_UNKNOWN("从文件名中看不出期别。请按 {0} 命名。", "The file's name does not tell its period. Name it like {0}."),

    R_FIELD_COUNT(
            "本行有 {0} 个字段，应有 {1} 个。含分隔符的值请加引号。",
            "The row has {0} fields, expected {1}. Put values that hold a separator in quotation marks."),
    R_FIELD_TOO_LONG("单元格有 {0} 个字符，上限 {1}。请缩短。", "The cell has {0} characters, over the limit of {1}. Shorten it."),
    R_CONTROL_CHAR("含有控制字符 {0}。请删除。", "The cell holds the control character {0}. Remove it."),
    R_BAD_KEY_CHAR(
            "编号含有乱码字符（U+FFFD）。请从原始记录重新填写。",
            "The key holds the replacement character U+FFFD: text was lost. Fill it in again from the source."),
    R_JSON_SYNTAX(
            "第 {0} 个字符处不合 JSON 语法。请用双引号，去掉注释和多余的逗号。",
            "At character {0} the record is not JSON. Use double quotation marks, no comments, no spare commas."),
    R_JSON_DUP_KEY("键“{0}”在一条记录中出现多次。请只留一个。", "The key \"{0}\" comes more than once in the record. Keep one."),
    R_JSON_TRAILING("记录之后还有其他文字。请每行只写一条记录。", "Text follows the record. Write one record a line."),
    R_JSON_SHAPE("这里是{0}，应为单个值或一条记录。请展开后填写。", "Here stands {0}, expected a single value or a record. Flatten it."),
    R_JSON_DEPTH("记录的嵌套超过 {0} 层。请展开后填写。", "The record is nested deeper than {0} levels. Flatten it."),
    R_KEY_MISSING("缺少编号。每行都须有编号。", "The key is missing. Each row needs one."),
    R_MISSING(
            "必填项为空或为“{0}”。请填写数值；没有则填 0。",
            "A required value is empty or \"{0}\". Fill it in; write 0 where there was none."),
    R_NOT_NUMBER("“{0}”不是数。请用阿拉伯数字填写，如 1234。", "\"{0}\" is not a number. Write it in digits, such as 1234."),
    R_NOT_INTEGER("“{0}”不是整数，而本项（{1}）须为整数。请核对。", "\"{0}\" is not a whole number, as this ({1}) must be. Check it."),
    R_NEGATIVE("“{0}”为负数。计数不能小于 0。", "\"{0}\" is negative. A count is 0 or more."),
    R_PERCENT("“{0}”是百分数，本项应填个数。请填写实际数。", "\"{0}\" is a percentage, but a count is wanted. Give the number itself."),
    R_PERCENT_AMBIGUOUS("“{0}”可能是 1%，也可能是 100%。请写明百分号。", "\"{0}\" may be 1% or 100%. Write the percent sign."),
    R_UNIT_MISMATCH(
            "“{0}”的单位是“{1}”，本项以 {2} 计。请按本项的单位填写，或填到相应的栏。",
            "\"{0}\" is in \"{1}\", but this is counted in {2}. Give it in that unit, or in the column where it belongs."),
    R_APPROXIMATE("“{0}”是约数，本项须为确数。请填写实际数。", "\"{0}\" is approximate, but this must be exact. Give the number itself."),
    R_OUT_OF_RANGE(
            "“{0}”超出合理范围（至多 {1}）。请核对是否多打了数字。", "\"{0}\" is out of range (at most {1}). Check for a doubled digit."),
    R_DATE_INVALID("“{0}”不是有效日期。请写成 2025-03-05。", "\"{0}\" is not a date. Write it like 2025-03-05."),
    R_DATE_PARTIAL("“{0}”缺少月或日。请写成 2025-03-05。", "\"{0}\" lacks the month or the day. Write it like 2025-03-05."),
    R_DATE_AMBIGUOUS(
            "“{0}”分不清日和月。请写成 2025-03-05。", "In \"{0}\" day and month cannot be told apart. Write it like 2025-03-05."),
    R_DATE_WEEKDAY(
            "“{0}”的日期和星期不符：那天是星期{1}。请核对日期。",
            "In \"{0}\" the day and the weekday do not agree: that day is a {2}. Check the date."),
    R_DATE_HAS_ZONE(
            "“{0}”带有时刻或时区。请只写当地日期，如 2025-03-05。",
            "\"{0}\" carries a time or zone. Write the local date only, like 2025-03-05."),
    R_DATE_FUTURE("“{0}”晚于截止时刻 {1}。请核对年份。", "\"{0}\" lies after the as-of day {1}. Check the year."),
    R_DATE_ORDER("结束“{1}”早于开始“{0}”。请核对起止时间。", "The end \"{1}\" lies before the start \"{0}\". Check both."),
    R_AGE("年龄或出生日期不可能（不在此显示）。请核对后重填。", "The age or date of birth is impossible (it is not shown here). Check it."),
    R_DATE_RANGE("“{0}”早于 {1}。请核对年份。", "\"{0}\" lies before {1}. Check the year."),
    R_OUTCOME_MISSING(
            "已于 {0} 结案，却没有写明结果。请填写结果；未结案请删去结案日期。",
            "Closed on {0} without an outcome. State the outcome, or leave out the date while the case is open."),
    R_OUTCOME_OPEN(
            "已于 {0} 结案，结果却是“{1}”（未结）。请核对日期和结果。",
            "Closed on {0}, but \"{1}\" says that the case is open. Check the date and the outcome."),
    R_CLOSED_MISSING(
            "结果为“{0}”，却没有结案日期。请填写结案日期。", "The outcome is \"{0}\", but there is no closing date. Fill in the date."),
    R_PERIOD_INVALID(
            "“{0}”不是期别。请写成 2025、2025-H1、2025-Q3 或 2025-03。",
            "\"{0}\" is not a period. Write 2025, 2025-H1, 2025-Q3 or 2025-03."),
    R_PERIOD_NO_YEAR(
            "期别“{0}”缺少年份。请写成 2025-H1、2025-Q3 或 2025-03。",
            "The period \"{0}\" lacks the year. Write it like 2025-H1, 2025-Q3 or 2025-03."),
    R_PERIOD_DOUBLED(
            "期别“{0}”疑多打了一个数字，可能想写“{1}”。请核对后改正；系统不代为更改。",
            "The period \"{0}\" seems to hold a doubled digit; perhaps \"{1}\" is meant. Correct it: it is not changed for you."),
    R_PERIOD_CUMULATIVE(
            "模板说明数值为年初累计，而 {0} 的累计不是一个季度、半年或全年，不能单独计算。请报当期数。",
            "The template says the values count from January; up to {0} they are no quarter, half or year. Report the values of the period itself."),
    R_DISTRICT_UNKNOWN(
            "单位代码“{0}”不在区划表中，可能想写：{1}。请核对代码（注意前导零）。",
            "The area code \"{0}\" is not in the register; perhaps: {1}. Check it (mind leading zeros)."),
    R_DISTRICT_NOT_VALID(
            "单位“{0}”在 {1} 尚未设立或已撤销。请使用当时有效的代码。",
            "The area \"{0}\" did not exist on {1}. Use the code that held on that day."),
    R_DISTRICT_SPLIT(
            "单位“{0}”已于 {1} 拆分为 {2}。请按新代码分别填报。",
            "The area \"{0}\" was split on {1} into {2}. Report under the new codes."),
    R_DISTRICT_FOREIGN(
            "单位“{0}”不属于“{1}”，而本目录或此前报送的同一编号属于“{1}”。请由所属单位报送；移交须两个单位都同意，并另用编号。",
            "The area \"{0}\" does not belong to \"{1}\", whose folder this is or for which the id is on record. Its own"
                    + " office must send it; what is handed over, with the consent of both, gets another id."),
    R_CONFUSABLE(
            "代码“{0}”含有形近字符，疑为“{1}”。请用英文字母和数字重新输入。",
            "The code \"{0}\" holds look-alike letters; it may mean \"{1}\". Type it again with plain letters and digits."),
    R_CODE_UNKNOWN("“{0}”不在代码表中，可能想写：{1}。请改正。", "\"{0}\" is not in the list of codes; perhaps: {1}. Correct it."),
    R_ATTENDED_GT_EXPECTED("实到 {0} 大于应到 {1}。请核对两个数。", "{0} attended but only {1} were expected. Check both numbers."),
    R_RATIO(
            "实到 {0} 远大于应到 {1}。请核对是否多打了数字。",
            "{0} attended against {1} expected: far too many. Check for a doubled digit."),
    R_ACTIVITY_UNKNOWN(
            "找不到活动“{0}”。请先报送该活动，或改正活动编号。", "There is no activity \"{0}\". Send the activity too, or correct its id."),
    R_ID_CHECKSUM(
            "证件号码校验位不符。请核对后重填（号码不在此显示）。",
            "The identity number fails its check digit. Check it (it is not shown here)."),
    R_CHECK("核对“{1}”（{0}）不符：{3}。{5}", "The check \"{2}\" ({0}) fails: {4}. {6}"),
    R_FORMULA("公式没有结果（{0}）。请改正公式或粘贴为数值。", "The formula has no result ({0}). Mend it or paste the value."),
    R_REVISION_INVALID("版本号“{0}”不是 1 以上的整数。请改正。", "The revision \"{0}\" is not a whole number from 1. Correct it."),
    R_REVISION_MISSING(
            "同一编号有内容不同的两行，且没有版本号，无法判断以哪行为准。请标明 revision。",
            "The same key comes twice with different content and no revision, so neither can win. State a revision."),
    R_REVISION_CONFLICT(
            "同一编号、同一版本有两种内容。请更正并提高版本号。",
            "The same key and revision come with different content. Correct it and raise the revision."),

    D_FILE("与已收文件 {0} 内容完全相同，不重复计算。", "The file is the same as {0}, already received; it is not counted twice."),
    D_ROW("与已收的一行内容相同，不重复计算。", "The row is the same as one already received; it is not counted twice."),
    D_PARTICIPANT_REPEAT("同一人在同一活动中重复出现，只计一次。", "The same person comes twice in one activity and is counted once."),

    S_REVISION("已被更高版本取代。", "Superseded by a higher revision."),
    S_BY_ARRIVAL("已被后到的数据取代。", "Superseded by data that arrived later."),
    S_CLOSED("同一案件在另一行已结案，以结案的一行为准。", "The case is closed in another row of this run, which counts instead."),
    S_STALE_REVISION("收到时已有更高版本，本行存档不计。", "A higher revision was already here; this row is kept but not counted."),

    I_ALL_EMPTY("空行（只有分隔符），已忽略。", "The row holds separators only and is ignored."),
    I_TOTAL_ROW("合计行，已忽略；合计由系统计算。", "A row of totals, ignored: totals are computed."),
    I_FOOTER("表下的填表人、备注等说明行，不是数据，已忽略。", "A line below the table (who filled it in, notes), not data; ignored."),
    I_SUBSET_ROW(
            "“其中”行是上一行的一部分，不另计，已忽略。",
            "A row \"of which\" (其中) counts a part of another row; ignored, so that nothing counts twice."),
    I_HEADER_REPEATED("重复的表头，已忽略。", "The head again, ignored."),

    W_ENC_GB18030("编码为 GB18030（未声明）。建议另存为 UTF-8。", "The encoding is GB18030, undeclared. UTF-8 is safer."),
    W_ENC_GUESSED("编码按 {0} 猜读。请另存为 UTF-8。", "The encoding was guessed as {0}. Save the file as UTF-8."),
    W_CHECKSUM_ABSENT(
            "文件没有页校验和，传输中的损坏无法察觉。请在导出时打开校验和。",
            "The file carries no page checksums, so damage on the way would go unseen. Switch them on when exporting."),
    W_REPLACEMENT_CHAR(
            "文字中含有乱码字符（U+FFFD）。请从原始记录补正。",
            "The text holds the replacement character U+FFFD: something was lost. Mend it from the source."),
    W_NEWLINE_CR("换行符为 CR（旧式）。", "Lines end in bare CR, an old style."),
    W_NEWLINE_MIXED("换行符混用。", "Line ends are mixed."),
    W_STRAY_QUOTE("未加引号的字段中有引号，按原样读取。", "A quotation mark inside an unquoted field is taken as it stands."),
    W_BLANK_LINES("{0} 个空行，不计入行数。", "{0} blank lines, not counted as rows."),
    W_SEPARATOR("分隔符为{0}，应为逗号。", "Columns are separated by {0}, expected a comma."),
    W_HEADER_NORMALISED("表头“{0}”按“{1}”读取。", "The head \"{0}\" is read as \"{1}\"."),
    W_COLUMN_ABSENT("缺少可选列“{0}”，按未填处理。", "The optional column \"{0}\" is absent: no values, not zeros."),
    W_COLUMN_UNKNOWN("列“{0}”未被使用（不认识的表头）。可能想写：{1}。", "The column \"{0}\" is not known and is not used; perhaps: {1}."),
    W_COLUMN_SUBSET(
            "列“{0}”是另一列的一部分（其中），不另计。", "The column \"{0}\" counts a part of another one (其中) and is not added."),
    W_NO_ROWS("只有表头，没有数据行；记为已报空表。", "The head stands alone, without rows: received as an empty return."),
    W_HIDDEN_NAME("文件名以“.”或“_”开头，仍照常读取。", "The name begins with a dot or underscore; the file is read all the same."),
    W_MANY_FILES("共有 {0} 个文件。建议合并报送。", "There are {0} files. Send fewer and larger ones."),
    W_DIGITS_NORMALISED("全角数字“{0}”按 {1} 读取。", "The full-width digits \"{0}\" are read as {1}."),
    W_APPROXIMATE(
            "“{0}”是约数，按 {1} 至 {2} 计。请填写实际数。",
            "\"{0}\" is approximate and taken as {1} to {2}. Give the number itself."),
    W_RANGE("“{0}”是范围，按 {1} 至 {2} 计。请填写实际数。", "\"{0}\" is a range and taken as {1} to {2}. Give the number itself."),
    W_UNIT_STRIPPED("“{0}”按 {1} 读取，单位按 {2} 计。", "\"{0}\" is read as {1}, in {2}."),
    W_UNIT_CONVERTED("“{0}”按 {1} 读取（模板规定乘以 {2}）。", "\"{0}\" is read as {1}: the template multiplies by {2}."),
    W_THOUSANDS("“{0}”按 {1} 读取（去掉千位分隔）。", "\"{0}\" is read as {1}, without thousands separators."),
    W_INT_FROM_DECIMAL("“{0}”按 {1} 读取。", "\"{0}\" is read as {1}."),
    W_NUMBER_NORMALISED("“{0}”按 {1} 读取。", "\"{0}\" is read as {1}."),
    W_DATE_NORMALISED("日期“{0}”按 {1} 读取。", "The date \"{0}\" is read as {1}."),
    W_DATE_FORMAT("日期“{0}”按 {1} 读取。", "The date \"{0}\" is read as {1}."),
    W_DATE_EXCEL_SERIAL("日期序号 {0} 按 {1} 读取。", "The date number {0} is read as {1}."),
    W_DATE_1904("日期序号 {0} 按 {1} 读取（1904 日期系统）。", "The date number {0} is read as {1} (the workbook counts from 1904)."),
    W_CELL_FORMAT(
            "单元格显示为“{0}”，实际值为 {1}；按实际值读取。请核对。", "The cell shows \"{0}\" but holds {1}, which is taken. Check it."),
    W_HIDDEN_CELLS(
            "有隐藏的工作表、行或列（{0}），仍照常读取并计数。",
            "Sheets, rows or columns are hidden ({0}); they are read and counted all the same."),
    W_PART_PASSED_OVER("“{0}”不是数据，未读取。", "\"{0}\" is no data and is not read."),
    W_DATE_RANGE("“{0}”是一段日期，按首日 {1} 计。", "\"{0}\" is a range of days and counts on its first, {1}."),
    W_DATE_YEAR("“{0}”没有年份，按文件的年份读作 {1}。", "\"{0}\" has no year; by that of the file it is {1}."),
    W_DISTRICT_MAPPED(
            "旧代码“{0}”已于 {1} 并入“{2}”，按新代码计。",
            "The old code \"{0}\" was merged into \"{2}\" on {1} and is counted there."),
    W_PII_IN_TEXT("备注中疑有证件或电话号码，已遮盖。", "A note seems to hold an identity or telephone number; it is masked."),
    W_BIDI_STRIPPED("文字中的方向控制符已去除。", "Direction controls in the text are removed."),
    W_TEXT_TRUNCATED("文字过长，已截短。", "The text is too long and is cut."),
    W_TIME_UNREADABLE(
            "时间“{0}”无法识别，起止未核对。请写成 14:30。",
            "The time \"{0}\" cannot be read, so start and end are not compared. Write it like 14:30."),
    W_CHECK(
            "待核实：“{1}”（{0}）不符：{3}。数据照常计入。{5}",
            "To be verified: \"{2}\" ({0}) fails: {4}. The numbers count all the same. {6}"),
    W_HEAPING("待核实：{0}。请与原始签到核对。", "To be verified: {1}. Compare with the original records of attendance."),
    W_CONTROL_TOTAL("合计行写 {0}，各行相加为 {1}。请核对。", "The row of totals says {0}, its rows add up to {1}. Check them."),
    W_GLYPH_MISSING(
            "“{0}”的名称含有字库没有的字 {1}，以码位显示。",
            "The name of \"{0}\" holds {1}, which the font lacks; its code point is shown."),
    W_NO_SUBMISSION("“{0}”在 {1} 没有报送任何数据；记为未报，不作 0。", "\"{0}\" sent nothing for {1}: not reported, which is not zero."),
    W_AFTER_FREEZE(
            "{0} 年的公报已按 {1} 发布。本文件为该年增加的数据计入以后的版本，已发布的版本不变。",
            "The digest of {0} is published as of {1}. What this file adds to that year counts in later editions; the"
                    + " published one stays as it is."),
    W_REOPENED("此前报为 {0} 结案，现又未结；按重新受理计。", "Closed on {0} as sent before, now open again; counted as open."),
    W_ATTENDANCE_SUM(
            "活动报 {0} 人次，名单为 {1} 人次。请核对。", "The activity states {0} attendances, the list has {1}. Check them."),
    W_TWO_PLACES(
            "待核实：同一人在 {2} 又在另一处的名单上（{0} 第 {1} 行）。数据照常计入。请核对是谁到场。",
            "To be verified: at {2} the same person is also on the list of another place ({0}, row {1}). It counts. Check who"
                    + " was there."),
    W_TWO_DISTRICTS(
            "待核实：同一人在 {2} 当天又在另一单位的名单上（{0} 第 {1} 行），两处未都填写时间。数据照常计入。请核对。",
            "To be verified: on {2} the same person is also on a list of another district ({0}, row {1}), and the times are"
                    + " not stated of both. It counts. Check them.");

    private final Text message;

    Code(String zh, String en) {
        this.message = new Text(zh, en);
    }

    public Severity severity() {
        return switch (name().charAt(0)) {
            case 'F', 'R' -> Severity.ERROR;
            case 'W' -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    /** What the code does to the row that it is given to; for a code of a file, to all of its rows. */
    public Disposition disposition() {
        return switch (name().charAt(0)) {
            case 'F', 'R' -> Disposition.QUARANTINED;
            case 'D' -> Disposition.DUPLICATE;
            case 'S' -> Disposition.SUPERSEDED;
            case 'I' -> Disposition.IGNORED;
            default -> Disposition.ACCEPTED;
        };
    }

    /** Whether the code refuses a whole file. */
    public boolean refusesFile() {
        return name().charAt(0) == 'F';
    }

    /** The message with its arguments filled in. */
    public String message(Language language, List<String> arguments) {
        String filled = message.in(language);
        for (int index = 0; index < arguments.size(); index++) {
            filled = filled.replace("{" + index + "}", arguments.get(index));
        }
        return filled;
    }
}
