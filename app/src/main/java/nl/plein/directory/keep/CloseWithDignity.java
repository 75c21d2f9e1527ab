package nl.plein.directory.keep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeHandedOver;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import nl.plein.directory.Upkeep.Closing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages stay as history and lead to what took their place; whoever knows people and needs hears of it. */
@Component
class CloseWithDignity {

    private final Initiatives initiatives;
    private final Listings listings;
    private final ApplicationEventPublisher facts;

    CloseWithDignity(Initiatives initiatives, Listings listings, ApplicationEventPublisher facts) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.facts = facts;
    }

    @Transactional
    void close(Listing listing, Closing closing) {
        if (!listing.upkeep().isClosed()) keep(listing, closing);
    }

    /** With all that it offers, which leads nowhere by itself. May be repeated. */
    @Transactional
    void close(Initiative initiative, Closing closing) {
        if (initiative.upkeep().isClosed()) return;
        initiatives.keep(new Initiative(initiative.id(), initiative.content(), initiative.upkeep().closed(closing)));
        for (var listing : listings.of(initiative.id())) close(listing, closing.leadingTo(null));
        if (closing.successor() == null) return;
        var successor = new InitiativeId(closing.successor());
        initiatives.find(successor).ifPresent(to -> facts.publishEvent(new InitiativeHandedOver(
                initiative.id(), initiative.upkeep().organisation(), successor, to.upkeep().organisation())));
    }

    /** What ended together with the initiative. */
    List<Listing> ended(Initiative initiative) {
        var closing = initiative.upkeep().closing();
        if (closing == null) return List.of();
        return listings.of(initiative.id()).stream()
                .filter(one -> one.upkeep().isClosed() && one.upkeep().closing().at().equals(closing.at()))
                .toList();
    }

    List<Listing> offeredByTheSuccessor(Initiative initiative) {
        var closing = initiative.upkeep().closing();
        if (closing == null || closing.successor() == null) return List.of();
        return listings.of(new InitiativeId(closing.successor())).stream()
                .filter(one -> !one.upkeep().isClosed())
                .toList();
    }

    Map<String, List<String>> leadingNow(Initiative initiative) {
        var fields = new HashMap<String, List<String>>();
        for (var listing : ended(initiative)) {
            var successor = listing.upkeep().closing().successor();
            if (successor != null) fields.put("to-" + listing.id().value(), List.of(successor.toString()));
        }
        return fields;
    }

    /** @param to id of what the successor offers; anything else leads nowhere */
    @Transactional
    void lead(Initiative initiative, Listing ended, String to) {
        var successor = offeredByTheSuccessor(initiative).stream()
                .map(one -> one.id().value())
                .filter(id -> id.toString().equals(to))
                .findFirst();
        keep(ended, ended.upkeep().closing().leadingTo(successor.orElse(null)));
    }

    private void keep(Listing listing, Closing closing) {
        listings.keep(new Listing(listing.id(), listing.initiative(), listing.content(), listing.upkeep().closed(closing)));
    }
}
