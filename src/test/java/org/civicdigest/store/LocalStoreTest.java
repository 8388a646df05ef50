package org.civicdigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
    @TempDir
    Path folder;

    private Manifest commit(Store store, String runId) throws IOException {
        try (Store.Writer writer = store.openForWriting()) {
            Path table = Files.createDirectories(writer.newRunFolder(runId).resolve("activities"));
            Files.writeString(table.resolve("part-0.parquet"), "rows of " + runId);
            Files.writeString(table.resolve("_SUCCESS"), "");
            return writer.commit(
                    new Store.Draft(
                            runId,
                            Manifest.INTAKE,
                            runId,
                            "",
                            "2026-03-31T00:00:00Z",
                            "test",
                            "rules",
                            List.of(),
                            Map.of()),
                    Map.of("activities", table),
                    file -> 3);
        }
    }

    @Test
    void runsAreReadBackInTheOrderInWhichTheyWereCommitted() throws IOException {
        Store store = new LocalStore(folder);
        commit(store, "b");
        commit(store, "a");
        assertThat(store.history()).extracting(Manifest::runId).containsExactly("b", "a");
        assertThat(store.history().get(1).files("activities"))
                .as("data files are listed, markers are not")
                .singleElement()
                .satisfies(file -> assertThat(file.rows()).isEqualTo(3));
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheStore() {
        Store store = new LocalStore(folder);
        try (Store.Writer first = store.openForWriting()) {
            assertThat(first.stagingFolder()).exists();
            assertThatThrownBy(store::openForWriting)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("BUSY")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aTornManifestIsAnErrorAndNeverAFallback() throws IOException {
        Store store = new LocalStore(folder);
        commit(store, "a");
        commit(store, "b");
        Path newest = folder.resolve("manifests/0000000002.json");
        byte[] whole = Files.readAllBytes(newest);
        for (int length : new int[] {0, whole.length / 2, whole.length - 3}) {
            Files.write(newest, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(store::history)
                    .as("manifest cut to %d bytes", length)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("0000000002.json");
        }
    }

    @Test
    void aManifestWithoutItsEndMarkIsTorn() throws IOException {
        Store store = new LocalStore(folder);
        commit(store, "a");
        Path manifest = folder.resolve("manifests/0000000001.json");
        Files.writeString(
                manifest,
                Files.readString(manifest, StandardCharsets.UTF_8).replace("\"end\" : \"end\"", "\"end\" : \"\""));
        assertThatThrownBy(store::history).isInstanceOf(StoreException.class).hasMessageContaining("end mark");
    }

    @Test
    void aDataFileOfAnotherSizeIsNamed() throws IOException {
        Store store = new LocalStore(folder);
        commit(store, "a");
        Path data = folder.resolve("data/a/activities/part-0.parquet");
        Files.writeString(data, "short");
        assertThatThrownBy(store::history).isInstanceOf(StoreException.class).hasMessageContaining("part-0.parquet");
    }

    @Test
    void aMissingManifestIsAGap() throws IOException {
        Store store = new LocalStore(folder);
        commit(store, "a");
        commit(store, "b");
        Files.delete(folder.resolve("manifests/0000000001.json"));
        assertThatThrownBy(store::history).isInstanceOf(StoreException.class).hasMessageContaining("gap");
    }

    @Test
    void whatAnInterruptedRunLeftIsClearedAndDoneAgain() throws IOException {
        Store store = new LocalStore(folder);
        try (Store.Writer writer = store.openForWriting()) {
            Files.writeString(writer.newRunFolder("a").resolve("half"), "written");
        }
        assertThat(store.history()).as("nothing was committed").isEmpty();
        commit(store, "a");
        assertThat(folder.resolve("data/a/half")).doesNotExist();
    }
}
