package plein.matching.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells stories about people: only what matters to a test is written down. */
final class AProfile {

    private final String id;
    private String person;
    private String kind = "homework";
    private final List<SkillWish> wishes = new ArrayList<>();
    private final List<SkillOffer> offers = new ArrayList<>();
    private Set<String> languages = Set.of();
    private Availability availability = Availability.NONE;
    private int halfHours;
    private Place place = Place.ANYWHERE;
    private String ageGroup;
    private boolean minor;
    private boolean screened;
    private Set<String> interests = Set.of();
    private Set<String> traits = Set.of();
    private Set<String> prefers = Set.of();
    private int waiting;
    private int tier = 4;
    private int capacity = 1;

    private AProfile(String id) {
        this.id = id;
        this.person = id;
    }

    static AProfile of(String id) {
        return new AProfile(id);
    }

    AProfile person(String person) {
        this.person = person;
        return this;
    }

    AProfile kind(String kind) {
        this.kind = kind;
        return this;
    }

    AProfile wants(String skill, int level, boolean mandatory) {
        wishes.add(new SkillWish(skill, level, mandatory));
        return this;
    }

    AProfile knows(String skill, int from, int to) {
        offers.add(new SkillOffer(skill, from, to));
        return this;
    }

    AProfile speaks(String... languages) {
        this.languages = Set.of(languages);
        return this;
    }

    AProfile free(Availability availability) {
        this.availability = availability;
        return this;
    }

    AProfile needsHalfHours(int halfHours) {
        this.halfHours = halfHours;
        return this;
    }

    AProfile at(Place place) {
        this.place = place;
        return this;
    }

    AProfile age(String group) {
        this.ageGroup = group;
        return this;
    }

    AProfile minor() {
        this.minor = true;
        return this;
    }

    AProfile screened() {
        this.screened = true;
        return this;
    }

    AProfile likes(String... interests) {
        this.interests = Set.of(interests);
        return this;
    }

    /** What must be true of a helper, or what is true of this one. */
    AProfile traits(String... traits) {
        this.traits = Set.of(traits);
        return this;
    }

    AProfile prefers(String... traits) {
        this.prefers = Set.of(traits);
        return this;
    }

    AProfile waiting(int days) {
        this.waiting = days;
        return this;
    }

    AProfile tier(int tier) {
        this.tier = tier;
        return this;
    }

    AProfile capacity(int capacity) {
        this.capacity = capacity;
        return this;
    }

    NeedProfile need() {
        return new NeedProfile(id, person, kind, wishes, languages, availability, halfHours, place, ageGroup, minor,
                interests, traits, prefers, waiting, tier);
    }

    HelperProfile helper() {
        return new HelperProfile(id, person, kind, offers, languages, availability, place,
                ageGroup == null ? Set.of() : Set.of(ageGroup), screened, interests, traits, capacity);
    }
}
