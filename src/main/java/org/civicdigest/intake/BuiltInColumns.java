package org.civicdigest.intake;

import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Register;

/** The columns of the registers and the header names that work for them in any workspace. */
final class BuiltInColumns {
    private static final Column ACTIVITY_ID =
            required("activity_id", "Activity ID", "act_id", "活动编号", "活动编码", "活动代码", "活动ID", "活动序号");
    private static final Column AREA_CODE = required(
            "area_code",
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
            "社区代码");
    private static final Column REVISION = optional("revision", "rev", "修订号", "修订", "版本号", "版本");

    private static final List<Column> ACTIVITIES = List.of(
            ACTIVITY_ID,
            AREA_CODE,
            required("programme", "program", "programme_code", "项目", "项目代码", "项目编号", "活动项目")
                    .orElse("项目名称", "活动类别"),
            required("held_on", "activity_date", "date", "活动日期", "开展日期", "举办日期").orElse("日期"),
            optional("title", "活动名称", "活动主题", "主题", "标题").orElse("名称"),
            optional("expected", "应到人数", "应到人次", "应到", "应参加人数", "应参加人次"),
            required("attended", "实到人数", "实到人次", "实到", "实际参加人数", "参加人数", "参加人次", "到场人数")
                    .orElse("人数", "人次"),
            REVISION);
    private static final List<Column> ATTENDANCE = List.of(
            ACTIVITY_ID,
            required(
                            "person_id",
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
                    .orElse("编号"),
            required("status", "出勤状态", "考勤状态", "签到状态", "状态", "出席情况"),
            optional("hours", "时长", "服务时长", "小时数", "时数", "学时").orElse("小时"),
            REVISION);
    private static final List<Column> RETURNS = List.of(
            AREA_CODE,
            required("period", "期别", "报告期", "统计期", "期间", "时期"),
            required("measure", "measure_code", "指标", "指标代码", "指标名称", "统计指标"),
            required("value", "数值", "指标值", "填报值").orElse("数量", "值"),
            REVISION);

    private BuiltInColumns() {}

    /**
     * A column of a register.
     *
     * @param names headers that mean it, beside the field itself
     * @param vague headers that mean it only where no other column does
     */
    record Column(String field, boolean isRequired, List<String> names, List<String> vague) {
        Column orElse(String... vagueNames) {
            return new Column(field, isRequired, names, List.of(vagueNames));
        }
    }

    static List<Column> of(Register register) {
        return switch (register) {
            case ACTIVITIES -> ACTIVITIES;
            case ATTENDANCE -> ATTENDANCE;
            case RETURNS -> RETURNS;
        };
    }

    /** The field that the header names in this register, as written or nearly so. */
    static Optional<String> findField(Register register, String header) {
        String folded = HeaderNames.fold(header);
        return of(register).stream()
                .filter(column -> folded.equals(HeaderNames.fold(column.field()))
                        || column.names().stream().anyMatch(name -> folded.equals(HeaderNames.fold(name))))
                .map(Column::field)
                .findFirst();
    }

    private static Column required(String field, String... names) {
        return new Column(field, true, List.of(names), List.of());
    }

    private static Column optional(String field, String... names) {
        return new Column(field, false, List.of(names), List.of());
    }
}
