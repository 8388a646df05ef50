package org.civicdigest.intake;

import java.util.List;
import java.util.Map;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;

/** The header names that work for the registers' fields in any workspace. */
final class BuiltInColumns {
    private static final Map<String, Names> NAMES = Map.ofEntries(
            entry(RegisterField.ACTIVITY_ID, names("Activity ID", "act_id", "活动编号", "活动编码", "活动代码", "活动ID", "活动序号")),
            entry(
                    RegisterField.AREA_CODE,
                    names(
                            "Area code",
                            "area",
                            "district_code",
                            "district",
                            "单位代码",
                            "单位编码",
                            "区划代码",
                            "行政区划代码",
                            "地区代码",
                            "区县代码",
                            "街道代码",
                            "社区代码")),
            entry(
                    RegisterField.PROGRAMME,
                    names("program", "programme_code", "项目", "项目代码", "项目编号", "活动项目")
                            .orElse("项目名称", "活动类别")),
            entry(
                    RegisterField.HELD_ON,
                    names("activity_date", "date", "活动日期", "开展日期", "举办日期").orElse("日期")),
            entry(RegisterField.TITLE, names("活动名称", "活动主题", "主题", "标题").orElse("名称")),
            entry(RegisterField.EXPECTED, names("应到人数", "应到人次", "应到", "应参加人数", "应参加人次")),
            entry(
                    RegisterField.ATTENDED,
                    names("实到人数", "实到人次", "实到", "实际参加人数", "参加人数", "参加人次", "到场人数")
                            .orElse("人数", "人次")),
            entry(
                    RegisterField.PERSON_ID,
                    names(
                                    "Person ID",
                                    "participant_id",
                                    "人员编号",
                                    "人员编码",
                                    "人员ID",
                                    "参加人编号",
                                    "学员编号",
                                    "身份证号",
                                    "身份证号码",
                                    "公民身份号码",
                                    "证件号码")
                            .orElse("编号")),
            entry(RegisterField.STATUS, names("出勤状态", "考勤状态", "签到状态", "状态", "出席情况")),
            entry(RegisterField.HOURS, names("时长", "服务时长", "小时数", "时数", "学时").orElse("小时")),
            entry(RegisterField.PERIOD, names("期别", "报告期", "统计期", "期间", "时期")),
            entry(RegisterField.MEASURE, names("measure_code", "指标", "指标代码", "指标名称", "统计指标")),
            entry(RegisterField.VALUE, names("数值", "指标值", "填报值").orElse("数量", "值")),
            entry(RegisterField.STARTED_AT, names("start_time", "开始时间", "起始时间")),
            entry(RegisterField.ENDED_AT, names("end_time", "end_date", "结束时间", "终止时间", "结束日期")),
            entry(RegisterField.AGE, names("年龄", "周岁")),
            entry(RegisterField.BIRTH_DATE, names("date_of_birth", "出生日期", "出生年月日", "生日")),
            entry(
                    RegisterField.CASE_ID,
                    names("Case ID", "案件编号", "案件号", "案号", "个案编号", "纠纷编号", "隐患编号", "受理编号", "申请编号", "工单编号")
                            .orElse("编号")),
            entry(
                    RegisterField.OPENED_ON,
                    names("opened", "受理日期", "受理时间", "登记日期", "立案日期", "发现日期", "申请日期")
                            .orElse("日期")),
            entry(RegisterField.CLOSED_ON, names("closed", "结案日期", "结案时间", "办结日期", "办结时间", "完成日期", "整改日期", "审批日期")),
            entry(
                    RegisterField.OUTCOME,
                    names("处理结果", "办理结果", "调解结果", "整改结果", "审批结果", "办结结果").orElse("结果")),
            entry(RegisterField.REVISION, names("rev", "修订号", "修订", "版本号", "版本")));

    private BuiltInColumns() {}

    /** The headers that mean one field, beside the field itself. */
    private record Names(List<String> sure, List<String> vague) {
        Names orElse(String... vagueNames) {
            return new Names(sure, List.of(vagueNames));
        }
    }

    /**
     * A column of a register.
     *
     * @param names headers that mean it, beside the field itself
     * @param vague headers that mean it only where no other column does
     */
    record Column(String field, boolean isRequired, List<String> names, List<String> vague) {}

    /** The columns of the register, in the order of its fields. */
    static List<Column> of(Register register) {
        return register.fields().stream()
                .map(field -> {
                    Names names = NAMES.getOrDefault(field, names());
                    return new Column(field, register.requiredFields().contains(field), names.sure(), names.vague());
                })
                .toList();
    }

    private static Map.Entry<String, Names> entry(String field, Names names) {
        return Map.entry(field, names);
    }

    private static Names names(String... names) {
        return new Names(List.of(names), List.of());
    }
}
