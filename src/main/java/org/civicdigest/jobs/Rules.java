package org.civicdigest.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.civicdigest.model.Workspace;
import org.civicdigest.store.Hashing;

/** A hash of all that decides what becomes of a received row: change one of it, and what was kept out is tried again. */
final class Rules {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Rules() {}

    static String fingerprint(Workspace workspace, String asOf) {
        return Hashing.sha256(List.of(
                CodeVersion.current(),
                asOf,
                json(workspace.areas().rows()),
                json(workspace.areas().changes()),
                json(workspace.programmes()),
                json(workspace.measures()),
                json(workspace.templates()),
                json(workspace.columnSynonyms()),
                // Records of different kinds of checks may have the same members; their words name the kind.
                workspace.checks().toString(),
                json(workspace.thresholds())));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace's records can be written as JSON", e);
        }
    }
}
