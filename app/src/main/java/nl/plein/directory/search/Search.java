package nl.plein.directory.search;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.ListingId;
import org.springframework.stereotype.Component;

/** Finds listings for a page. Nothing of what was asked is kept. */
@Component
public class Search {

    private final FollowAllTheTime following;
    private final FollowChanges changes;
    private final DirectoryIndex index;
    private final Clock clock;

    Search(FollowAllTheTime following, FollowChanges changes, DirectoryIndex index, Clock clock) {
        this.following = following;
        this.changes = changes;
        this.index = index;
        this.clock = clock;
    }

    /** @param from number of the first to hand over, from 0 */
    Found find(Asked asked, int from, int many) {
        following.await();
        var find = new FindInIndex(changes.lists(), changes.compounds(), LocalDate.now(clock));
        return index.read(searcher -> find.find(searcher, asked, from, many));
    }

    /** The best so many for this question, in order. */
    public List<ListingId> best(Asked asked, int many) {
        return find(asked, 0, many).hits().stream().map(Found.Hit::listing).toList();
    }

    /** The groups of words that this was also looked for with. */
    List<TryWords.Same> same(List<TypedWord> words) {
        return changes.lists().synonyms().in(words.stream().map(TypedWord::known).toList()).stream()
                .map(match -> new TryWords.Same(
                        words.subList(match.from(), match.to()).stream().map(TypedWord::word).collect(joining(" ")),
                        match.others().stream().map(SynonymGroups.Member::word).toList()))
                .toList();
    }

    Reasons reasons(Found found, Locale language) {
        return new Reasons(found, changes.lists(), changes.compounds(), language);
    }
}
