package plein.matching.profile;

import java.util.List;
import java.util.Set;

/**
 * What somebody offers.
 *
 * @param person    who helps; the same person may also ask
 * @param ageGroups empty when all are welcome
 * @param screened  has a valid screening today
 * @param traits    what is true of the helper, for wishes such as "woman"
 * @param capacity  places that are left
 */
public record HelperProfile(String id, String person, String kind, List<SkillOffer> skills, Set<String> languages,
        Availability availability, Place place, Set<String> ageGroups, boolean screened, Set<String> interests,
        Set<String> traits, int capacity) {

    public HelperProfile {
        if (id == null || id.isBlank()) throw new IllegalArgumentException("a helper needs an id");
        if (kind == null) throw new IllegalArgumentException("helper " + id + ": no kind");
        if (capacity < 0) throw new IllegalArgumentException("helper " + id + ": capacity below 0: " + capacity);
        skills = skills == null ? List.of() : List.copyOf(skills);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        availability = availability == null ? Availability.NONE : availability;
        place = place == null ? Place.ANYWHERE : place;
        ageGroups = ageGroups == null ? Set.of() : Set.copyOf(ageGroups);
        interests = interests == null ? Set.of() : Set.copyOf(interests);
        traits = traits == null ? Set.of() : Set.copyOf(traits);
    }
}
