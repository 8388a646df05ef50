package org.civicdigest.catalogue;

import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;

/** The measures that the product counts itself, as they are where a catalogue does not name them. */
final class BuiltInMeasures {
    static final List<Measure> ALL = List.of(
            measure(Measure.SESSIONS, "场次", "Sessions", Unit.SESSIONS, Source.ACTIVITIES),
            measure(
                    Measure.EXPECTED,
                    "应到人次",
                    "Expected attendances",
                    Unit.ATTENDANCES,
                    Source.ACTIVITIES,
                    "应到人数",
                    "应到人次"),
            measure(
                    Measure.ATTENDED,
                    "实到人次",
                    "Actual attendances",
                    Unit.ATTENDANCES,
                    Source.ACTIVITIES,
                    "实到人数",
                    "实到人次"),
            measure(Measure.PRESENT, "出席人次（名单）", "Attendances by list", Unit.ATTENDANCES, Source.ATTENDANCE),
            measure(Measure.LISTED, "应到人次（名单）", "Listed attendances", Unit.ATTENDANCES, Source.ATTENDANCE),
            measure(Measure.PARTICIPANTS, "参加人数（去重）", "Participants", Unit.PEOPLE, Source.ATTENDANCE),
            measure(Measure.HOURS, "服务小时", "Hours", Unit.HOURS, Source.ATTENDANCE));

    private BuiltInMeasures() {}

    static Optional<Measure> find(String code) {
        return ALL.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    private static Measure measure(String code, String zh, String en, Unit unit, Source source, String... synonyms) {
        return new Measure(code, new Text(zh, en), unit, source, null, code, List.of(synonyms), null);
    }
}
