package plein.matching.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sort of helper to look for, and the good that one would do.
 *
 * @param place        around here; no mode at all when it does not matter
 * @param when         free at these times; empty when it does not matter
 * @param places       for how many people this helper would have time
 * @param freedPerTier how many more needs of each tier would be served; proven by matching again
 * @param freed        those who wait now and would be served then
 */
public record Advice(String kind, Set<String> skills, Place place, Availability when, Set<String> languages, Set<String> traits,
        int places, Map<Integer, Integer> freedPerTier, List<String> freed) {}
