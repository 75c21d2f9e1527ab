package nl.plein.matching.wanted;

import java.util.List;
import java.util.Set;
import nl.plein.matching.town.Levels;
import nl.plein.matching.town.PartsOfDay;
import plein.matching.profile.Advice;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.SkillOffer;

/**
 * A helper who is not there yet, asked no more than is needed. Who reads "on seven evenings, in three languages" looks
 * for somebody who does not exist.
 *
 * @param level 0 for every level
 */
record Sought(Advice advice, int level, Set<String> languages, List<String> times) {

    static Sought of(Advice advice) {
        return new Sought(advice, 0, advice.languages(), PartsOfDay.within(advice.when()));
    }

    Sought withLevel(int rung) {
        return new Sought(advice, rung, languages, times);
    }

    Sought speakingOnly(String language) {
        return new Sought(advice, level, Set.of(language), times);
    }

    Sought at(List<String> fewerTimes) {
        return new Sought(advice, level, languages, fewerTimes);
    }

    HelperProfile profile() {
        return new HelperProfile(
                "sought",
                null,
                advice.kind(),
                advice.skills().stream().map(this::skill).toList(),
                languages,
                PartsOfDay.availability(times),
                advice.place(),
                Set.of(),
                true,
                Set.of(),
                advice.traits(),
                advice.places());
    }

    private SkillOffer skill(String topic) {
        return level == 0 ? SkillOffer.of(topic) : new SkillOffer(topic, Levels.LOWEST, level);
    }
}
