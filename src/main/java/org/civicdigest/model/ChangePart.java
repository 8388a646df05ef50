package org.civicdigest.model;

import java.util.function.ToDoubleFunction;

/** What a change can be made of, in the order in which pages and charts show it. */
public enum ChangePart {
    RESTATEMENT(
            new Text("上年数更正", "Restatement"),
            new Text("上年数更正", "a restatement of the year before"),
            ChangeParts::restatement),
    RATE(new Text("各单位自身变化", "Units themselves"), new Text("各单位自身变化", "what the units did"), ChangeParts::rate),
    MIX(new Text("构成变化", "Mix of units"), new Text("构成变化", "the mix of units"), ChangeParts::mix),
    REPORTING(
            new Text("报送单位变化", "Units reporting"), new Text("报送单位变化", "which units reported"), ChangeParts::reporting),
    BOUNDARY(new Text("区划变更", "Boundaries"), new Text("区划变更", "boundaries"), ChangeParts::boundary),
    OTHER(new Text("其他", "Other"), new Text("其他来源", "other sources"), ChangeParts::other);

    private final Text words;
    private final Text cause;
    private final ToDoubleFunction<ChangeParts> size;

    ChangePart(Text words, Text cause, ToDoubleFunction<ChangeParts> size) {
        this.words = words;
        this.cause = cause;
        this.size = size;
    }

    /** As a head has it. */
    public Text words() {
        return words;
    }

    /** As a sentence has it after "from". */
    public Text cause() {
        return cause;
    }

    /** How much of the change it is, with its sign; 0 where there is nothing of it. */
    public double of(ChangeParts parts) {
        return size.applyAsDouble(parts);
    }

    /** Whether anything is known of it: of a year that no digest was published of, nobody knows a restatement. */
    public boolean isKnown(ChangeParts parts) {
        return this != RESTATEMENT || parts.published() != null;
    }

    /** Whether it is part of what changed from year to year, and not of what is known of the year before. */
    public boolean isOfTheChange() {
        return this != RESTATEMENT;
    }

    /** Whether it is what the units did, and not who was counted: only that is good or bad. */
    public boolean isOfUnitsThemselves() {
        return this == RATE;
    }
}
