package plein.matching.profile;

import java.util.List;
import java.util.Set;
import plein.matching.Problem;

/**
 * What somebody asks.
 *
 * @param person    who asks; the same person may also help
 * @param skills    at least one must be shared, and every mandatory one; empty when none is asked
 * @param languages at least one must be shared; empty when it does not matter
 * @param halfHours common half-hours a week that are needed; 0 when time does not matter
 * @param ageGroup  null when it does not matter
 * @param requires  what must be true of the helper, such as "woman"
 * @param prefers   what would be nice to be true of the helper
 * @param tier      1 (most urgent) to 8, see {@link Urgency}
 */
public record NeedProfile(String id, String person, String kind, List<SkillWish> skills, Set<String> languages,
        Availability availability, int halfHours, Place place, String ageGroup, boolean minor, Set<String> interests,
        Set<String> requires, Set<String> prefers, int waitingDays, int tier) {

    public NeedProfile {
        if (id == null || id.isBlank()) throw new IllegalArgumentException("a need needs an id");
        if (kind == null) throw new IllegalArgumentException("need " + id + ": no kind");
        if (halfHours < 0) throw new IllegalArgumentException("need " + id + ": half-hours below 0: " + halfHours);
        if (waitingDays < 0) throw new IllegalArgumentException("need " + id + ": waiting days below 0: " + waitingDays);
        if (tier < 1 || tier > Problem.TIERS) throw new IllegalArgumentException("need " + id + ": tier outside 1..8: " + tier);
        skills = skills == null ? List.of() : List.copyOf(skills);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        availability = availability == null ? Availability.NONE : availability;
        place = place == null ? Place.ANYWHERE : place;
        interests = interests == null ? Set.of() : Set.copyOf(interests);
        requires = requires == null ? Set.of() : Set.copyOf(requires);
        prefers = prefers == null ? Set.of() : Set.copyOf(prefers);
    }
}
