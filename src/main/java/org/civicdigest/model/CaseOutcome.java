package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;

/**
 * How a case ended, or why it has not.
 *
 * @param synonyms other words that mean the same in files
 * @param leavesOpen whether a case with this outcome is still open, so that it has no closing date
 */
public record CaseOutcome(String code, Text name, List<String> synonyms, boolean leavesOpen) implements Serializable {
    /** What a case without a closing date counts as; no catalogue declares it anew. */
    public static final String OPEN = "open";

    /** The outcomes that work where a catalogue declares none. */
    public static final List<CaseOutcome> GENERAL = List.of(
            open(OPEN, "未结", "Open", "办理中", "处理中", "调解中", "整改中", "审核中", "待办", "pending", "in progress"),
            open("reopened", "重新受理", "Reopened", "反复", "复办", "重新打开"),
            closed("settled", "成功", "Settled", "调解成功", "调成", "达成协议", "已解决", "已化解", "办结", "已办结"),
            closed("unsettled", "未成", "Not settled", "调解不成", "调解未成", "未达成协议", "未解决", "未化解"),
            closed("withdrawn", "撤回", "Withdrawn", "撤销", "撤诉", "当事人撤回"),
            closed("transferred", "移送", "Transferred", "转办", "移交", "转交", "上报"),
            closed("rectified", "已整改", "Rectified", "整改完成", "整改到位", "已消除"),
            closed("approved", "批准", "Approved", "通过", "审批通过", "同意"),
            closed("rejected", "不予批准", "Rejected", "未通过", "驳回", "不予受理", "不同意"));

    public CaseOutcome {
        synonyms = List.copyOf(synonyms);
    }

    private static CaseOutcome open(String code, String zh, String en, String... synonyms) {
        return new CaseOutcome(code, new Text(zh, en), List.of(synonyms), true);
    }

    private static CaseOutcome closed(String code, String zh, String en, String... synonyms) {
        return new CaseOutcome(code, new Text(zh, en), List.of(synonyms), false);
    }
}
