package org.civicdigest.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.ItemScore;
import org.civicdigest.model.CompositeResult.PartWeight;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a page needs to put its index together with other weights, as JSON: how it is put together, the published
 * weights, and of each ranked area the scores of its indicators with the published score, rank and range.
 */
final class IndexModel {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;
    private final CompositeResult result;
    private final CompositeIndex index;

    IndexModel(Edition edition, CompositeResult result) {
        this.edition = edition;
        this.result = result;
        this.index = result.index();
    }

    /** As it may stand in a page: no character of it begins a tag. */
    String json() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("within", word(index.withinDimensions()));
        model.put("across", word(index.acrossDimensions()));
        model.put("words", named(new Text("维度权重", "Weight of the dimension")));
        model.put("dimensions", index.dimensions().stream().map(this::dimension).toList());
        model.put(
                "areas",
                result.scores().stream()
                        .filter(AreaScore::isRanked)
                        .map(this::area)
                        .toList());
        try {
            return InPage.safe(JSON.writeValueAsString(model));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the scores of " + index.code() + " cannot be written", e);
        }
    }

    private static String word(CompositeIndex.Mean mean) {
        return mean.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> model = named(dimension.name());
        model.put("weight", weight(dimension.code(), null));
        List<Map<String, Object>> items = new ArrayList<>();
        for (CompositeIndex.Item item : dimension.items()) {
            Map<String, Object> each = named(edition.workspace()
                    .findIndicator(item.indicator())
                    .map(Indicator::name)
                    .orElse(Text.same(item.indicator())));
            each.put("weight", weight(dimension.code(), item.indicator()));
            items.add(each);
        }
        model.put("items", items);
        return model;
    }

    private static Map<String, Object> named(Text name) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("zh", name.zh());
        model.put("en", name.en());
        return model;
    }

    private double weight(String dimension, @Nullable String indicator) {
        return result.weights().stream()
                .filter(part -> part.dimension().equals(dimension)
                        && Optional.ofNullable(part.indicator()).equals(Optional.ofNullable(indicator)))
                .mapToDouble(PartWeight::weight)
                .findFirst()
                .orElse(1);
    }

    private Map<String, Object> area(AreaScore score) {
        Place place = score.place();
        if (place == null) {
            throw new IllegalArgumentException(score.areaCode() + " is not ranked");
        }
        Map<String, Object> model = named(
                new Text(edition.nameOf(score.areaCode(), Language.ZH), edition.nameOf(score.areaCode(), Language.EN)));
        model.put("score", score.score());
        model.put("rank", place.rank());
        model.put("low", place.rankLow());
        model.put("high", place.rankHigh());
        model.put("scores", score.items().stream().map(ItemScore::score).toList());
        return model;
    }
}
