package org.civicdigest.jobs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.indicators.EarlierEditions;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.jspecify.annotations.Nullable;

/**
 * Which digests have been published, under the store, and what they said: one note and one file of values per (year,
 * moment), none of which is ever replaced by another.
 *
 * <p>What is taken in for a published year later comes after its freeze, and belongs to the next edition, which tells how far
 * the year is known otherwise since. An edition that speaks from within its own year is a running account, and freezes nothing.
 */
final class PublishedYears {
    private static final String FOLDER = "published";
    private static final String NOTE = ".json";
    private static final String VALUES = ".parquet";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    PublishedYears(Path storeFolder) {
        this.folder = storeFolder.resolve("editions").resolve(FOLDER);
    }

    /**
     * A digest of the year, as of the moment.
     *
     * @param order its place among all publications, from 0; a digest that is made again keeps it
     * @param definitions of its indicators by code, as {@link #definition} gives them
     */
    record Publication(int year, String asOf, int order, SortedMap<String, String> definitions) {
        private String name() {
            return year + "-" + asOf.replace(':', '-');
        }

        private Instant moment() {
            return Instant.parse(asOf);
        }

        private boolean isOfWholeYear() {
            return LocalDate.ofInstant(moment(), ZoneOffset.UTC).isAfter(LocalDate.of(year, 12, 31));
        }
    }

    /** Notes that a digest was published, and the values that it gave. */
    void record(Edition edition, Instant moment) {
        SortedMap<String, String> definitions = new TreeMap<>();
        edition.workspace().indicators().forEach(each -> definitions.put(each.code(), definition(each)));
        record(
                new Publication(edition.year(), moment.toString(), orderOf(edition.year(), moment), definitions),
                edition.values());
    }

    /** The place that it has, or the next one. */
    private int orderOf(int year, Instant moment) {
        List<Publication> all = list();
        return all.stream()
                .filter(published ->
                        published.year() == year && published.moment().equals(moment))
                .findFirst()
                .map(Publication::order)
                .orElseGet(() -> all.stream().mapToInt(Publication::order).max().orElse(-1) + 1);
    }

    /** Notes that the values were published. */
    void record(Publication publication, List<IndicatorValue> values) {
        Path note = folder.resolve(publication.name() + NOTE);
        try {
            Files.createDirectories(folder);
            // The values first: what is noted as published has its values.
            IndicatorsParquet.write(values, IndicatorsParquet.ENCODED, folder.resolve(publication.name() + VALUES));
            JSON.writeValue(note.toFile(), publication);
        } catch (IOException e) {
            throw new UserException(
                    "What was published cannot be noted at " + note + ": " + e.getMessage()
                            + ". Check permissions and free space.",
                    e);
        }
    }

    /** By year: the latest moment that a published digest of it speaks from. */
    Map<Integer, String> momentsByYear() {
        Map<Integer, String> moments = new TreeMap<>();
        for (Publication published : list()) {
            if (!published.isOfWholeYear()) {
                continue;
            }
            moments.merge(
                    published.year(),
                    published.asOf(),
                    (one, other) -> Instant.parse(one).isAfter(Instant.parse(other)) ? one : other);
        }
        return moments;
    }

    /**
     * What the last digest of the year said that spoke from no later than the moment, of indicators that are still defined
     * as they were then; empty where there is none.
     */
    List<IndicatorValue> listValues(int year, Instant moment, List<Indicator> indicators) {
        return list().stream()
                .filter(published -> published.year() == year
                        && published.isOfWholeYear()
                        && !published.moment().isAfter(moment))
                .max(Comparator.comparing(Publication::moment))
                .map(published -> values(published, indicators))
                .orElse(List.of());
    }

    /**
     * What all digests said that were published before this one first was, whichever moment they spoke from: readers may
     * hold them beside it.
     *
     * @param moment null where nothing was taken in, so that nothing can have been published
     */
    EarlierEditions listEarlier(int year, @Nullable Instant moment) {
        EarlierEditions earlier = EarlierEditions.none();
        if (moment != null) {
            int order = orderOf(year, moment);
            list().stream()
                    .filter(published -> published.order() < order)
                    .forEach(published -> earlier.add(read(published)));
        }
        return earlier;
    }

    private List<IndicatorValue> values(Publication published, List<Indicator> indicators) {
        Set<String> unchanged = indicators.stream()
                .filter(indicator ->
                        definition(indicator).equals(published.definitions().get(indicator.code())))
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return read(published).stream()
                .filter(value -> unchanged.contains(value.indicator()))
                .toList();
    }

    private List<IndicatorValue> read(Publication published) {
        Path file = folder.resolve(published.name() + VALUES);
        try {
            return IndicatorsParquet.read(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What a value must share with another to be the same number: all but words, levels and judgements. */
    private static String definition(Indicator indicator) {
        return String.join(
                " ",
                indicator.kind().name(),
                indicator.programme(),
                indicator.numerator(),
                String.valueOf(indicator.denominator()),
                indicator.per().stripTrailingZeros().toPlainString(),
                indicator.unit().zh(),
                indicator.bands().toString());
    }

    /** All that is noted, by name. */
    private List<Publication> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> notes;
        try (Stream<Path> files = Files.list(folder)) {
            notes = files.filter(file -> file.getFileName().toString().endsWith(NOTE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        List<Publication> publications = new ArrayList<>();
        for (Path note : notes) {
            try {
                publications.add(JSON.readValue(note.toFile(), Publication.class));
            } catch (IOException e) {
                throw unreadable(note, e);
            }
        }
        return publications;
    }

    private static UserException unreadable(Path file, IOException cause) {
        return new UserException(
                "What was published cannot be read from " + file + ": " + cause.getMessage()
                        + ". Delete the note and its values if they are damaged; publishing that digest writes them again.",
                cause);
    }
}
