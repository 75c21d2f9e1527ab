package nl.plein.matching.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs to know of another to say yes or no: enough to decide, too little to find them.
 *
 * @param age the age group, in words
 * @param about subjects or topics they have in common, or what is asked
 * @param times when both can, one line a day
 * @param where how they can meet, in words
 * @param place the town or village of the other, or null when they only meet online or it was not asked
 * @param kilometres rounded up, at least 1; null like the place
 */
record Encounter(
        String givenName,
        String kind,
        String age,
        List<String> about,
        String level,
        List<String> languages,
        List<String> interests,
        List<String> times,
        List<String> where,
        @Nullable String place,
        @Nullable Integer kilometres) {}
