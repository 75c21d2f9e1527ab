package plein.matching.profile;

import java.util.List;
import java.util.Optional;
import plein.matching.Plan;

/** A proven plan with its reasons, and what was lost where not all pairs could take part. */
public record Result(Plan plan, Cut cut, List<Matched> matched, List<Unmatched> unmatched) {

    public Optional<Matched> matched(String need) {
        return matched.stream().filter(each -> each.need().equals(need)).findFirst();
    }

    public Optional<Unmatched> unmatched(String need) {
        return unmatched.stream().filter(each -> each.need().equals(need)).findFirst();
    }
}
