package plein.matching.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plein.matching.profile.SkillOffer;
import plein.matching.profile.SkillWish;

/** How rare each skill has been so far: who could not do without it, against who offered it. Knows the past only. */
final class Rarity {

    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> offered = new HashMap<>();

    void asked(List<SkillWish> wishes) {
        for (var wish : wishes) if (wish.mandatory() || wishes.size() == 1) asked.merge(wish.skill(), 1, Integer::sum);
    }

    void offered(List<SkillOffer> offers) {
        for (var offer : offers) offered.merge(offer.skill(), 1, Integer::sum);
    }

    /** In thousandths; 1000 when as many asked it as offered it, more when more did. */
    Map<String, Integer> perSkill() {
        var rarity = new HashMap<String, Integer>();
        asked.forEach((skill, times) -> rarity.put(skill, 1000 * times / Math.max(1, offered.getOrDefault(skill, 0))));
        return rarity;
    }
}
