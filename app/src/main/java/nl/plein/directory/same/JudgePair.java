package nl.plein.directory.same;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Upkeep;
import nl.plein.directory.same.Pairs.Pair;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is the same goes on as one: ours closes, and leads people to the other. */
@Component
class JudgePair {

    private final Judgements judgements;
    private final Listings listings;
    private final MessageSource messages;
    private final Clock clock;

    JudgePair(Judgements judgements, Listings listings, MessageSource messages, Clock clock) {
        this.judgements = judgements;
        this.listings = listings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Pairs that nobody of the viewer's organisation decided about yet. */
    @Transactional(readOnly = true)
    public List<Pair> open(Viewer viewer) {
        var organisation = organisation(viewer);
        var judged = judgements.judged(organisation);
        return Pairs.among(judgements.told(organisation)).stream()
                .filter(pair -> !judged.contains(List.of(pair.lower(), pair.higher())))
                .filter(pair -> !judgements.shareASource(pair))
                .toList();
    }

    @Transactional
    public boolean judge(Viewer viewer, UUID mine, UUID other, boolean same) {
        var found = open(viewer).stream()
                .filter(pair -> pair.mine().listing().equals(mine) && pair.other().listing().equals(other))
                .findFirst();
        found.ifPresent(pair -> {
            judgements.judge(organisation(viewer), pair, same, viewer.person());
            if (same) close(new ListingId(mine), other);
        });
        return found.isPresent();
    }

    private void close(ListingId mine, UUID other) {
        Optional<Listing> listing = listings.find(mine);
        listing.ifPresent(closing -> listings.keep(new Listing(
                closing.id(),
                closing.initiative(),
                closing.content(),
                closing.upkeep().closed(new Upkeep.Closing(
                        clock.instant(), messages.getMessage("same.closed", null, Locale.of("nl")), other)))));
    }

    private static OrganisationId organisation(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).iterator().next();
    }
}
