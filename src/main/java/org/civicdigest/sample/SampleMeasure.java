package org.civicdigest.sample;

import java.util.Locale;

/** The measures of the made-up city's returns, with the word that Chinese forms use. */
enum SampleMeasure {
    DISPUTES_ACCEPTED("受理纠纷数"),
    DISPUTES_SETTLED("调解成功数"),
    DISPUTES_REOPENED("纠纷反复数"),
    INSPECTIONS_DUE("应检查次数"),
    INSPECTIONS_DONE("已检查次数"),
    HAZARDS_FOUND("发现隐患数"),
    HAZARDS_RECTIFIED("按期整改数"),
    CHECKINS_DUE("应探访次数"),
    CHECKINS_DONE("已探访次数"),
    SPOTS_CHECKED("检查点位数"),
    SPOTS_CLEAN("整洁点位数"),
    COMPLAINTS("环境投诉数"),
    OPENING_DAYS_DUE("应开放天数"),
    OPENING_DAYS("实开放天数"),
    LOANS("借阅册次"),
    ELDERS_PAIRED("结对老人数"),
    SCORE("考核得分"),
    REINTEGRATION_LISTED("帮教在册人数"),
    REINTEGRATION_ASSISTED("落实帮教人数");

    private final String chinese;

    SampleMeasure(String chinese) {
        this.chinese = chinese;
    }

    /** The code of the catalogue. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String chinese() {
        return chinese;
    }

    String word(SampleStyle style) {
        return style.isChinese() ? chinese : code();
    }

    /** Whether no other value is a part or the whole of it, so that one lost value spoils no rate. */
    boolean standsAlone() {
        return this == LOANS || this == COMPLAINTS;
    }
}
