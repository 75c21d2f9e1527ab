package nl.plein.directory.way;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.search.Asked;
import nl.plein.directory.search.Search;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for all that a way can be made of: in the same search, in the same order, as everybody finds it. */
@Component
class LookFor {

    private static final int MANY = 30;

    private static final Map<ListingContent.Kind, Help> HELPS = Map.of(
            ListingContent.Kind.COURSE, Help.LEARN,
            ListingContent.Kind.ACTIVITY, Help.MEET,
            ListingContent.Kind.SERVICE, Help.ARRANGE);

    private final Search search;
    private final Listings listings;
    private final Talks talks;
    private final Postcodes postcodes;

    LookFor(Search search, Listings listings, Talks talks, Postcodes postcodes) {
        this.search = search;
        this.listings = listings;
        this.talks = talks;
        this.postcodes = postcodes;
    }

    Candidates all(Answers answers) {
        var found = new LinkedHashMap<ListingId, Integer>();
        for (var kind : ListingContent.Kind.values())
            if (answers.wants(HELPS.get(kind))) look(answers, kind, found);
        return new Candidates(talks.near(from(answers)), read(found), Helpers.of(answers));
    }

    private void look(Answers answers, ListingContent.Kind kind, Map<ListingId, Integer> found) {
        var tiers = tiers(answers, kind, from(answers));
        for (var tier = 0; tier < tiers.size(); tier++)
            for (var listing : search.best(tiers.get(tier), MANY)) found.putIfAbsent(listing, tier);
    }

    /** First what fits all that somebody told, then the subject alone, then what happened alone. */
    static List<Asked> tiers(Answers answers, ListingContent.Kind kind, Postcodes.@Nullable Area from) {
        var tiers = new ArrayList<Asked>();
        var event = answers.event();
        var subject = answers.subject();
        if (event != null && subject != null) tiers.add(asked(from, kind, subject, event));
        if (subject != null) tiers.add(asked(from, kind, subject, null));
        if (event != null) tiers.add(asked(from, kind, null, event));
        // who tells nothing is not sent to just any course, unless a course is what they want
        if (tiers.isEmpty() && answers.help().contains(HELPS.get(kind))) tiers.add(asked(from, kind, null, null));
        return tiers;
    }

    private static Asked asked(
            Postcodes.@Nullable Area from, ListingContent.Kind kind, @Nullable String subject, @Nullable String event) {
        return new Asked(
                "", kind, subject, event, null, from == null ? null : new Asked.Spot(from.latitude(), from.longitude()),
                null, false, null, null, false, null, null, null, null);
    }

    private List<Candidate> read(Map<ListingId, Integer> found) {
        var byId = listings.all(found.keySet()).stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        return found.entrySet().stream()
                .filter(one -> byId.containsKey(one.getKey()))
                .map(one -> new Candidate(one.getKey().value(), byId.get(one.getKey()).content(), one.getValue()))
                .toList();
    }

    /** Subjects of what there is for whom this happened. */
    Set<String> subjects(String event) {
        var asked = new Asked("", null, null, event, null, null, null, false, null, null, false, null, null, null, null);
        return listings.all(search.best(asked, 4 * MANY)).stream()
                .flatMap(listing -> listing.content().subjects().stream())
                .collect(Collectors.toSet());
    }

    Postcodes.@Nullable Area from(Answers answers) {
        return answers.postcode() == null ? null : postcodes.find(new Postcode(answers.postcode())).orElse(null);
    }
}
