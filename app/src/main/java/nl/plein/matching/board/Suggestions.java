package nl.plein.matching.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.town.Towns;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import org.springframework.stereotype.Component;
import plein.matching.Score;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;
import plein.matching.profile.Unmatched;

/** Who would fit one need or one offer at this moment. A run looks at everybody together; this looks at one. */
@Component
class Suggestions {

    private static final int MOST = 5;

    private final Entries entries;
    private final Towns towns;

    Suggestions(Entries entries, Towns towns) {
        this.entries = entries;
        this.towns = towns;
    }

    record Suggestion(EntryId entry, Score score) {}

    /**
     * @param whyNobody of a need that nobody fits
     * @param unreadable why the entry cannot be matched as it stands, as a message key, or null
     */
    record Suggested(List<Suggestion> suggestions, Optional<Unmatched> whyNobody, String unreadable) {}

    Suggested of(Viewer viewer, Entry entry) {
        var reading = towns.read(entries.visibleTo(viewer));
        var unreadable = reading.leftOut().get(entry.id());
        var id = entry.id().value().toString();
        if (unreadable != null) return new Suggested(List.of(), Optional.empty(), unreadable);
        return entry.side() == Side.NEED ? helpersFor(id, reading) : needsFor(id, reading);
    }

    private static Suggested helpersFor(String id, Towns.Reading reading) {
        var need = reading.town().needs().stream().filter(each -> each.id().equals(id)).findFirst();
        if (need.isEmpty()) return new Suggested(List.of(), Optional.empty(), null);
        var suggestions = reading.matching().best(need.get(), MOST).stream()
                .map(each -> new Suggestion(new EntryId(UUID.fromString(each.helper())), each.score()))
                .toList();
        return new Suggested(
                suggestions, suggestions.isEmpty() ? whyNobody(need.get(), reading.town()) : Optional.empty(), null);
    }

    /** As if this need were the only one. */
    private static Optional<Unmatched> whyNobody(NeedProfile need, Town town) {
        var alone = new Town(List.of(need), town.helpers(), town.excluded(), Set.of(), town.weights());
        return Matching.of(alone).propose().unmatched(need.id());
    }

    private static Suggested needsFor(String id, Towns.Reading reading) {
        var helper = reading.town().helpers().stream().filter(each -> each.id().equals(id)).findFirst();
        if (helper.isEmpty() || helper.get().capacity() == 0) return new Suggested(List.of(), Optional.empty(), null);
        var matching = reading.matching();
        record Fitting(NeedProfile need, Score score) {}
        var suggestions = reading.town().needs().stream()
                .filter(need -> matching.blockedBy(need, helper.get()).isEmpty())
                .map(need -> new Fitting(need, matching.score(need, helper.get())))
                .sorted(Comparator.<Fitting>comparingInt(fitting -> fitting.need().tier())
                        .thenComparing(fitting -> -fitting.score().total())
                        .thenComparing(fitting -> fitting.need().id()))
                .limit(MOST)
                .map(fitting -> new Suggestion(
                        new EntryId(UUID.fromString(fitting.need().id())), fitting.score()))
                .toList();
        return new Suggested(suggestions, Optional.empty(), null);
    }
}
