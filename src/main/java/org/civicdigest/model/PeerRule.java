package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which areas count as alike, so that one is held against others in the same circumstances.
 *
 * @param nearest how many of the nearest areas are an area's peers; 0 where only lists count
 * @param variables on which areas are alike or not, each weighing the same
 * @param lists area → its peers as somebody has set them down; they take the place of the nearest
 */
public record PeerRule(int nearest, List<Variable> variables, Map<String, List<String>> lists) implements Serializable {
    /** No area has peers. */
    public static final PeerRule NONE = new PeerRule(0, List.of(), Map.of());

    public PeerRule {
        variables = List.copyOf(variables);
        lists = new TreeMap<>(lists);
    }

    /**
     * One measure of the population table, or the quotient of two.
     *
     * @param per the measure that it is divided by, null for the measure itself
     */
    public record Variable(String measure, @Nullable String per, Scale scale) implements Serializable {}

    /** On what scale areas are alike. */
    public enum Scale {
        /** Equal differences count the same. */
        LINEAR,
        /** Equal ratios count the same: 1,000 and 2,000 people are as far apart as 10,000 and 20,000. */
        LOG
    }
}
