package org.civicdigest.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Check;
import org.civicdigest.model.CheckWords;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Failed checks as notices, and back again.
 *
 * <p>The first seven arguments are the words of the message; then come area, programme and period, and one argument for
 * each number with its rows, so that a table can be made of what was found.
 */
public final class CheckNotices {
    private static final int WORDS = 7;
    private static final int OPERANDS = WORDS + 3;
    private static final String LEFT = "L";
    private static final String RIGHT = "R";

    private CheckNotices() {}

    /** The notice on a row that takes part in the check. */
    public static Notice of(
            Disagreement found, Map<String, Text> measureNames, String file, long row, @Nullable String column) {
        Check check = found.check();
        List<String> arguments = new ArrayList<>(List.of(
                check.code(),
                check.name().zh(),
                check.name().en(),
                new CheckWords(measureNames, Language.ZH).statement(found),
                new CheckWords(measureNames, Language.EN).statement(found),
                check.advice().zh(),
                check.advice().en(),
                found.area(),
                found.programme() == null ? "" : found.programme(),
                found.period().toString()));
        found.left().forEach(operand -> arguments.add(encoded(LEFT, operand)));
        found.right().forEach(operand -> arguments.add(encoded(RIGHT, operand)));
        Code code = check.severity() == Check.Severity.ERROR ? Code.R_CHECK : Code.W_CHECK;
        return new Notice(code, file, null, row, column, arguments);
    }

    private static String encoded(String side, Operand operand) {
        List<String> rows = new ArrayList<>();
        String column = "";
        for (Place place : operand.places()) {
            rows.add(Long.toString(place.row()));
            column = place.column() == null ? column : place.column();
        }
        return String.join(
                "|",
                side,
                operand.measure(),
                operand.value().low().toPlainString(),
                operand.value().high().toPlainString(),
                String.join(",", rows),
                column);
    }

    /** What a notice tells, where its check is among the known ones. */
    public static Optional<Disagreement> find(Notice notice, Map<String, Check> checks) {
        List<String> arguments = notice.arguments();
        @Nullable Check check = arguments.size() > OPERANDS ? checks.get(arguments.get(0)) : null;
        if ((notice.code() != Code.R_CHECK && notice.code() != Code.W_CHECK) || check == null) {
            return Optional.empty();
        }
        String area = arguments.get(WORDS);
        String programme = arguments.get(WORDS + 1);
        Period period = Period.of(arguments.get(WORDS + 2));
        List<Operand> left = new ArrayList<>();
        List<Operand> right = new ArrayList<>();
        for (String encoded : arguments.subList(OPERANDS, arguments.size())) {
            String[] parts = encoded.split("\\|", 6);
            List<Place> places = Arrays.stream(parts[4].split(","))
                    .map(row -> new Place(
                            notice.file(), notice.sheet(), Long.parseLong(row), parts[5].isEmpty() ? null : parts[5]))
                    .toList();
            Operand operand = new Operand(
                    parts[1], area, period, new Stated(new BigDecimal(parts[2]), new BigDecimal(parts[3])), places);
            (parts[0].equals(LEFT) ? left : right).add(operand);
        }
        return Optional.of(new Disagreement(check, area, programme.isEmpty() ? null : programme, period, left, right));
    }
}
