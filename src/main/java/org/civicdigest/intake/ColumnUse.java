package org.civicdigest.intake;

import java.util.Arrays;
import java.util.List;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;

/** How the cells of a column are treated on their way in; of two uses of one column the later one here wins. */
enum ColumnUse {
    /** No field reads it: its cells do not travel. */
    NONE,
    /** A number, a date, a word from a list: screening will parse it. */
    VALUE,
    /** Free text, which anyone may have typed anything into. */
    TEXT,
    /** A code that has to be right to the letter. */
    KEY,
    /** The id of a person. */
    PERSON;

    static ColumnUse of(String field) {
        return switch (field) {
            case RegisterField.PERSON_ID -> PERSON;
            case RegisterField.ACTIVITY_ID,
                    RegisterField.CASE_ID,
                    RegisterField.AREA_CODE,
                    RegisterField.PROGRAMME,
                    RegisterField.MEASURE,
                    Template.AREA_CODE,
                    Template.AREA_PARENT,
                    TemplateLayout.AREA_NAME,
                    TemplateLayout.AREA_ABOVE -> KEY;
            case RegisterField.TITLE, Template.AREA_NAME -> TEXT;
            default -> VALUE;
        };
    }

    /** How each column of the head is used, by index. */
    static ColumnUse[] of(Receipt receipt) {
        ColumnUse[] uses = new ColumnUse[receipt.head().size()];
        Arrays.fill(uses, NONE);
        receipt.fieldIndexes().forEach((field, index) -> {
            ColumnUse use = of(field);
            uses[index] = use.compareTo(uses[index]) > 0 ? use : uses[index];
        });
        receipt.layout().columns().forEach(column -> uses[column.index()] = VALUE);
        return uses;
    }

    /** Columns in which the word for a total marks a row of totals, wherever they stand. */
    static boolean[] listTotalColumns(Receipt receipt) {
        boolean[] totals = new boolean[receipt.head().size()];
        for (String field : receipt.register() == Register.RETURNS
                ? List.of(RegisterField.AREA_CODE, Template.AREA_CODE, TemplateLayout.AREA_NAME)
                : List.of(
                        RegisterField.ACTIVITY_ID,
                        RegisterField.CASE_ID,
                        RegisterField.AREA_CODE,
                        Template.AREA_CODE,
                        TemplateLayout.AREA_NAME)) {
            Integer index = receipt.fieldIndexes().get(field);
            if (index != null) {
                totals[index] = true;
            }
        }
        return totals;
    }
}
