package org.civicdigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterTest {
    @Test
    void anActivityIsNothingWithoutItsAttendance() {
        assertThat(Register.ACTIVITIES.requiredFields())
                .containsExactly("activity_id", "area_code", "programme", "held_on", "attended");
        assertThat(Register.ACTIVITIES.fields())
                .containsExactly(
                        "activity_id",
                        "area_code",
                        "programme",
                        "held_on",
                        "attended",
                        "title",
                        "expected",
                        "revision",
                        "started_at",
                        "ended_at");
    }
}
