package org.civicdigest.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through one XML part of a workbook for what would act: a part says by its relations and types what it is, under
 * whatever name it lies.
 */
final class PackagePart extends DefaultHandler {
    private static final int FORMULA_START = 256;

    /** A call of another program, such as {@code cmd|' /c calc'!A1}. */
    private static final Pattern CALL = Pattern.compile("^[=+@-]?[\\w.]+\\|.*!.*", Pattern.DOTALL);

    private static final List<String> ACTIVE_RELATIONS = List.of(
            "/externallink",
            "/externallinkpath",
            "/oleobject",
            "/package",
            "/connections",
            "/querytable",
            "/control",
            "/ctrlprop",
            "/activexcontrolbinary");

    private final StringBuilder formula = new StringBuilder();
    private boolean isInFormula;
    private long cells;
    private @Nullable Code danger;

    long cells() {
        return cells;
    }

    /** Why the workbook is refused for this part, null where nothing is wrong with it. */
    @Nullable
    Code danger() {
        return danger;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "c" -> cells++;
            case "f" -> {
                isInFormula = true;
                formula.setLength(0);
            }
            case "Relationship" -> checkRelation(attributes.getValue("Type"));
            case "Default", "Override" -> checkType(attributes.getValue("ContentType"));
            case "ddeLink", "oleLink" -> danger = Code.F_ACTIVE_CONTENT;
            default -> {}
        }
    }

    private void checkRelation(@Nullable String type) {
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.endsWith("/vbaproject")) {
            danger = Code.F_MACRO;
        } else if (danger == null && ACTIVE_RELATIONS.stream().anyMatch(lower::endsWith)) {
            danger = Code.F_ACTIVE_CONTENT;
        }
    }

    private void checkType(@Nullable String type) {
        if (type != null && type.toLowerCase(Locale.ROOT).endsWith("vbaproject")) {
            danger = Code.F_MACRO;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isInFormula && formula.length() < FORMULA_START) {
            formula.append(text, start, Math.min(length, FORMULA_START));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("f")) {
            isInFormula = false;
            if (formula.indexOf("|") >= 0
                    && danger == null
                    && CALL.matcher(formula).matches()) {
                danger = Code.F_ACTIVE_CONTENT;
            }
        }
    }
}
