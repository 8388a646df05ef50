package org.civicdigest.sample;

import java.io.IOException;
import java.util.List;

/** Writes the lists of attendance of one sender and year, with rows beside them that must not count. */
final class SampleAttendanceFiles {
    static final List<String> COLUMNS = List.of("activity_id", "person_id", "status", "hours");

    private static final double SHARE_OF_LISTS_WITH_A_FAULT = 0.03;

    private final SampleOptions options;
    private final SampleFolder folder;
    private final SampleRosters rosters;

    SampleAttendanceFiles(SampleOptions options, SampleFolder folder, SampleRosters rosters) {
        this.options = options;
        this.folder = folder;
        this.rosters = rosters;
    }

    /** Writes nothing where no activity has a list. */
    void write(SampleSender sender, int year, List<SampleActivity> held) throws IOException {
        if (held.stream().noneMatch(activity -> activity.programme().isListed())) {
            return;
        }
        SampleStyle style = SampleStyle.of(sender.district().index());
        try (SampleFile file = folder.open(sender.code() + "/" + year + "/attendance_" + year + ".csv", style)) {
            file.writeHead(COLUMNS);
            for (int place = 0; place < held.size(); place++) {
                SampleActivity activity = held.get(place);
                SampleCommunity community = activity.community();
                if (activity.programme().isListed() && community != null) {
                    writeList(file, SampleActivityFiles.id(sender, year, place), activity, community);
                }
            }
            folder.closed(file);
        }
    }

    /** As many present as the activity states, taken from its roster with equal chance. */
    private void writeList(SampleFile file, String id, SampleActivity activity, SampleCommunity community) {
        SampleRandom random = new SampleRandom(
                options.seed(), "list", community.number(), activity.heldOn().toEpochDay());
        int year = activity.heldOn().getYear();
        String hours = (2 + random.below(6)) / 2.0 + "";
        int stillToCome = activity.attended();
        List<String> last = List.of();
        for (int place = 0; place < activity.expected(); place++) {
            boolean present = random.nextDouble() * (activity.expected() - place) < stillToCome;
            String person = rosters.person(community, year, place);
            if (present) {
                stillToCome--;
                last = List.of(id, person, "present", hours);
            } else {
                last = List.of(id, person, random.chance(0.4) ? "excused" : "absent", "");
            }
            file.write(last);
        }
        if (random.chance(SHARE_OF_LISTS_WITH_A_FAULT)) {
            SampleFault fault = SampleFault.BESIDE_ATTENDANCE.get(random.below(SampleFault.BESIDE_ATTENDANCE.size()));
            folder.plant(file, file.write(beside(fault, last)), fault);
        }
    }

    /** A row made from the last one of a list. */
    private static List<String> beside(SampleFault fault, List<String> last) {
        String id = last.get(0);
        String guest = "G" + last.get(1).substring(1);
        return switch (fault) {
            case PERSON_TWICE -> last;
            case NO_KEY -> List.of("", guest, "present", "1.0");
            case UNKNOWN_STATUS -> List.of(id, guest, "late", "1.0");
            case UNKNOWN_ACTIVITY -> List.of(id + "9", guest, "present", "1.0");
            default -> throw new IllegalArgumentException(fault + " is no fault of attendance");
        };
    }
}
