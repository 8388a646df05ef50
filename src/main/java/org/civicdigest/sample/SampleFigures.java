package org.civicdigest.sample;

import java.util.List;
import org.civicdigest.model.PeriodKind;

/**
 * What offices and streets state of one programme by half-years or years, beside what communities state by quarters.
 *
 * @param isOfStreets whether streets state it; else the office itself
 * @param isOwed whether obligations.csv asks for it
 */
record SampleFigures(String programme, boolean isOfStreets, PeriodKind cadence, boolean isOwed, List<Figure> figures) {
    /** Each programme whose numbers come this way; a line more is a figure more. */
    static final List<SampleFigures> ALL = List.of(
            ofStreets(
                    "joint_patrol",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("patrol_shifts_planned", "计划联防班次", new SampleAmount.Steady(110, 190)),
                            new Figure(
                                    "patrol_shifts_held",
                                    "实际联防班次",
                                    new SampleAmount.Part("patrol_shifts_planned", 0.94)),
                            new Figure("major_cases", "重大案件数", new SampleAmount.Events(0.012)),
                            new Figure("collective_petitions", "集体上访起数", new SampleAmount.Events(0.008)))),
            ofStreets(
                            "study_essays",
                            PeriodKind.HALF,
                            List.of(
                                    new Figure("essays_due", "应交心得篇数", new SampleAmount.Steady(45, 130)),
                                    new Figure(
                                            "essays_handed_in", "已交心得篇数", new SampleAmount.Part("essays_due", 0.955))))
                    .owed(),
            ofStreets(
                    "notice_boards",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("boards_planned", "应设宣传栏数", new SampleAmount.PerThousand(3.2, 8)),
                            new Figure("boards_up", "已设宣传栏数", new SampleAmount.Stock("boards_planned", 0.9)),
                            new Figure("boards_refreshed", "按期更换宣传栏数", new SampleAmount.Part("boards_up", 0.84)))),
            ofStreets(
                            "volunteer_patrols",
                            PeriodKind.HALF,
                            List.of(
                                    new Figure("volunteer_shifts_due", "应巡逻班次", new SampleAmount.Daily()),
                                    new Figure(
                                            "volunteer_shifts_held",
                                            "已巡逻班次",
                                            new SampleAmount.Part("volunteer_shifts_due", 0.93)),
                                    new Figure("incidents_reported", "巡逻发现事件数", new SampleAmount.Events(1.6)),
                                    new Figure(
                                            "incidents_closed",
                                            "巡逻处理事件数",
                                            new SampleAmount.Part("incidents_reported", 0.88))))
                    .owed(),
            ofStreets(
                            "village_cleaning",
                            PeriodKind.HALF,
                            List.of(
                                    new Figure("rounds_due", "应评比轮次", new SampleAmount.Rounds()),
                                    new Figure("rounds_done", "已评比轮次", new SampleAmount.Part("rounds_due", 0.9)),
                                    new Figure("doorsteps_checked", "抽查门前三包户数", new SampleAmount.Steady(60, 220)),
                                    new Figure(
                                            "doorsteps_clean",
                                            "门前三包达标户数",
                                            new SampleAmount.Part("doorsteps_checked", 0.89))))
                    .owed(),
            ofStreets(
                    "empty_nesters",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("nesters_registered", "空巢老人数", new SampleAmount.PerThousand(38, 20)),
                            new Figure(
                                    "nesters_enrolled", "爱心暖巢老人数", new SampleAmount.Stock("nesters_registered", 0.82)),
                            new Figure("nesters_alone", "登记独居老人数", new SampleAmount.RegisteredAlone(0.97)),
                            new Figure(
                                    "elders_visited_60_79",
                                    "走访60至79岁老人次数",
                                    new SampleAmount.EventsOfElders(SampleAge.FROM_60_TO_79, 60)),
                            new Figure(
                                    "elders_visited_80_plus",
                                    "走访80岁以上老人次数",
                                    new SampleAmount.EventsOfElders(SampleAge.FROM_80, 350)))),
            ofStreets(
                    "civil_dining",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("restaurants", "餐饮单位数", new SampleAmount.PerThousand(6.5, 15)),
                            new Figure("restaurants_joined", "参加文明餐桌单位数", new SampleAmount.Stock("restaurants", 0.43)),
                            new Figure("dining_pledges_checked", "抽查餐桌承诺数", new SampleAmount.Steady(60, 140)),
                            new Figure(
                                    "dining_pledges_kept",
                                    "兑现餐桌承诺数",
                                    new SampleAmount.Part("dining_pledges_checked", 0.9)))),
            ofStreets(
                    "morality_day",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("leaflets", "发放宣传单份数", new SampleAmount.PerThousand(45, 100)),
                            new Figure("people_reached", "受宣传群众人数", new SampleAmount.Events(60)))),
            ofOffices(
                    "leaders_training",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("leaders_invited", "应参训人次", new SampleAmount.Steady(90, 240)),
                            new Figure("leaders_trained", "实际参训人次", new SampleAmount.Part("leaders_invited", 0.97)))),
            // What summary reports tell of meetings: who came, at what rate, how often; not how many were expected.
            ofOffices(
                    "study",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("cadres_listed", "在册干部人数", new SampleAmount.Cadres()),
                            new Figure("study_meetings", "学习例会次数", new SampleAmount.Steady(22, 26)),
                            new Figure(
                                    "study_attendances",
                                    "例会参学人次",
                                    new SampleAmount.AttendancesOfCadres("study_meetings", 0.965)),
                            new Figure(
                                    "study_rate",
                                    "例会参学率",
                                    new SampleAmount.RateOfCadres("study_attendances", "study_meetings")))),
            ofOffices(
                    "thematic_lectures",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("lectures_held", "专题讲座场次", new SampleAmount.Steady(2, 6)),
                            new Figure(
                                    "lecture_attendances",
                                    "讲座参学人次",
                                    new SampleAmount.AttendancesOfCadres("lectures_held", 0.9)),
                            new Figure(
                                    "lecture_rate",
                                    "讲座参学率",
                                    new SampleAmount.RateOfCadres("lecture_attendances", "lectures_held")))),
            ofOffices(
                            "weekly_meetings",
                            PeriodKind.HALF,
                            List.of(
                                    new Figure("weeks_due", "应开例会周数", new SampleAmount.Steady(26, 26)),
                                    new Figure("weeks_met", "已开例会周数", new SampleAmount.Part("weeks_due", 0.93)),
                                    new Figure("months_due", "应有记录月数", new SampleAmount.Steady(6, 6)),
                                    new Figure("months_minuted", "有学习记录月数", new SampleAmount.Part("months_due", 0.92))))
                    .owed(),
            ofOffices(
                    "tourism_publicity",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("tourism_posts", "旅游宣传信息条数", new SampleAmount.Steady(30, 90)),
                            new Figure("tourism_clicks", "旅游宣传点击人次", new SampleAmount.Events(160)),
                            new Figure("tourism_calls", "旅游咨询电话数", new SampleAmount.Events(1.1)),
                            new Figure("tourism_visits", "游客人次", new SampleAmount.Events(230)))),
            ofOffices(
                    "internet_cafes",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("joint_operations_planned", "计划联合执法次数", new SampleAmount.Steady(4, 9)),
                            new Figure(
                                    "joint_operations_held",
                                    "实际联合执法次数",
                                    new SampleAmount.Part("joint_operations_planned", 0.88)),
                            new Figure("cafes_inspected", "受检网吧家数", new SampleAmount.PerThousand(0.9, 6)),
                            new Figure("cafes_unlicensed", "查获黑网吧家数", new SampleAmount.Flaw("cafes_inspected", 0.05)),
                            new Figure(
                                    "machines_seized", "暂扣电脑台数", new SampleAmount.Multiple("cafes_unlicensed", 14)))),
            ofOffices(
                    "school_events",
                    PeriodKind.HALF,
                    List.of(
                            new Figure("school_expected", "应到师生人次", new SampleAmount.PerThousand(75, 200)),
                            new Figure(
                                    "school_attendances", "师生参加人次", new SampleAmount.Part("school_expected", 0.965)))),
            ofOffices(
                            "work_ethics",
                            PeriodKind.YEAR,
                            List.of(
                                    new Figure("ethics_units_due", "应开展职业道德教育单位数", new SampleAmount.Steady(30, 75)),
                                    new Figure(
                                            "ethics_units_held",
                                            "已开展职业道德教育单位数",
                                            new SampleAmount.Part("ethics_units_due", 0.93))))
                    .owed(),
            ofOffices(
                    "moral_model_selection",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("secretaries_expected", "应到书记人数", new SampleAmount.Steady(22, 48)),
                            new Figure(
                                    "secretaries_present",
                                    "实到书记人数",
                                    new SampleAmount.Part("secretaries_expected", 0.97)),
                            new Figure(
                                    "selection_nominations",
                                    "评选提名数",
                                    new SampleAmount.Multiple("secretaries_expected", 2)))),
            ofOffices(
                    "civilised_units",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("units_listed", "辖区单位数", new SampleAmount.Steady(40, 110)),
                            new Figure("units_titled", "文明单位数", new SampleAmount.Stock("units_listed", 0.12)),
                            new Figure("villages_listed", "参评村社区数", new SampleAmount.Steady(16, 34)),
                            new Figure("villages_titled", "文明村社区数", new SampleAmount.Stock("villages_listed", 0.14)))),
            ofOffices(
                    "harmonious_pilots",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("pilots", "和谐社区试点数", new SampleAmount.Steady(4, 9)),
                            new Figure("pilots_passed", "验收合格试点数", new SampleAmount.Stock("pilots", 0.45)))),
            ofOffices(
                    "satisfaction_survey",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("survey_valid", "有效问卷份数", new SampleAmount.Steady(900, 1_600)),
                            new Figure("survey_satisfied", "满意问卷份数", new SampleAmount.Part("survey_valid", 0.78)),
                            new Figure(
                                    "survey_very_satisfied",
                                    "非常满意问卷份数",
                                    new SampleAmount.Part("survey_satisfied", 0.38)),
                            new Figure(
                                    "survey_fairly_satisfied",
                                    "比较满意问卷份数",
                                    new SampleAmount.PartOfRest(
                                            "survey_satisfied", List.of("survey_very_satisfied"), 1)),
                            new Figure(
                                    "survey_neutral",
                                    "一般问卷份数",
                                    new SampleAmount.PartOfRest("survey_valid", List.of("survey_satisfied"), 0.58)),
                            new Figure(
                                    "survey_rather_dissatisfied",
                                    "不太满意问卷份数",
                                    new SampleAmount.PartOfRest(
                                            "survey_valid", List.of("survey_satisfied", "survey_neutral"), 0.72)),
                            new Figure(
                                    "survey_very_dissatisfied",
                                    "很不满意问卷份数",
                                    new SampleAmount.PartOfRest(
                                            "survey_valid",
                                            List.of("survey_satisfied", "survey_neutral", "survey_rather_dissatisfied"),
                                            1)))),
            ofOffices(
                    "ward_help",
                    PeriodKind.YEAR,
                    List.of(
                            new Figure("ward_households", "病区需帮扶户数", new SampleAmount.Steady(14, 42)),
                            new Figure(
                                    "ward_households_served",
                                    "病区已帮扶户数",
                                    new SampleAmount.Part("ward_households", 0.8)))));

    SampleFigures {
        figures = List.copyOf(figures);
    }

    /**
     * A number that is stated.
     *
     * @param code of the catalogue
     * @param chinese the word that Chinese forms use
     */
    record Figure(String code, String chinese, SampleAmount amount) {
        String word(SampleStyle style) {
            return style.isChinese() ? chinese : code;
        }
    }

    private static SampleFigures ofStreets(String programme, PeriodKind cadence, List<Figure> figures) {
        return new SampleFigures(programme, true, cadence, false, figures);
    }

    private static SampleFigures ofOffices(String programme, PeriodKind cadence, List<Figure> figures) {
        return new SampleFigures(programme, false, cadence, false, figures);
    }

    private SampleFigures owed() {
        return new SampleFigures(programme, isOfStreets, cadence, true, figures);
    }
}
