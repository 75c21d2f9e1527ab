package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Several initiatives do the same for the same people in the same district: perhaps they can do it together. */
record Overlap(District district, String subject, String forWhom, Set<UUID> initiatives) {

    /** Two may choose to be different; three begin to be in each other's way. */
    private static final int AT_LEAST = 3;

    /** The most initiatives first. */
    static List<Overlap> in(
            Numbers numbers, Chosen chosen, Collection<District> districts, Collection<String> subjects, Collection<String> forWhom) {
        var found = new ArrayList<Overlap>();
        for (var district : districts)
            for (var subject : subjects)
                for (var people : forWhom) {
                    if (chosen.where() != null && !chosen.where().equals(district.digits())) continue;
                    if (chosen.subject() != null && !chosen.subject().equals(subject)) continue;
                    if (chosen.forWhom() != null && !chosen.forWhom().equals(people)) continue;
                    if (numbers.initiativesCount(district.digits(), subject, people) >= AT_LEAST)
                        found.add(new Overlap(
                                district, subject, people, numbers.initiatives(district.digits(), subject, people)));
                }
        found.sort(Comparator.comparing(overlap -> -overlap.initiatives().size()));
        return found;
    }

    public String address() {
        return Addresses.find(district.digits(), subject, forWhom);
    }
}
