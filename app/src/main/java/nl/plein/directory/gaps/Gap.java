package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Subjects of which nothing was found in a district or within reach of it, although it is there in another one. What nobody
 * offers anywhere is no gap of one district, and what was not found may be there all the same.
 */
record Gap(District district, List<Missing> missing) {

    /**
     * @param online whether there is something online
     * @param address of what is nearest
     */
    record Missing(String subject, boolean online, String address) {}

    static List<Gap> in(Numbers numbers, Chosen chosen, Collection<District> districts, Collection<String> subjects) {
        var somewhere = subjects.stream()
                .filter(subject -> chosen.subject() == null || chosen.subject().equals(subject))
                .filter(subject -> districts.stream().anyMatch(district -> isIn(district, subject, numbers, chosen)))
                .toList();
        var gaps = new ArrayList<Gap>();
        for (var district : districts) {
            if (chosen.where() != null && !chosen.where().equals(district.digits())) continue;
            var reach = districts.stream().filter(other -> other.isWithinReachOf(district)).toList();
            var missing = somewhere.stream()
                    .filter(subject -> reach.stream().noneMatch(near -> isIn(near, subject, numbers, chosen)))
                    .map(subject -> new Missing(
                            subject,
                            numbers.listings(Where.ONLINE, subject, chosen.forWhom()) > 0,
                            Addresses.near(district, subject, chosen.forWhom())))
                    .toList();
            if (!missing.isEmpty()) gaps.add(new Gap(district, missing));
        }
        return gaps;
    }

    private static boolean isIn(District district, String subject, Numbers numbers, Chosen chosen) {
        return numbers.listings(district.digits(), subject, chosen.forWhom()) > 0;
    }
}
