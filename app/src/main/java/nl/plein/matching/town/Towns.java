package nl.plein.matching.town;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.plein.matching.apart.KeptApart;
import nl.plein.matching.proposal.Exclusions;
import nl.plein.matching.proposal.Places;
import nl.plein.matching.weights.AllianceWeights;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import nl.plein.shared.Postcodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Link;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;

/** Reads needs and offers as matching-core wants them, with who is screened, taken or kept apart at this moment. */
@Component
public class Towns {

    private static final Logger log = LoggerFactory.getLogger(Towns.class);

    private final Kinds kinds;
    private final Screenings screenings;
    private final Places places;
    private final Exclusions exclusions;
    private final KeptApart keptApart;
    private final AllianceWeights weights;
    private final Postcodes postcodes;
    private final Clock clock;

    Towns(
            Kinds kinds,
            Screenings screenings,
            Places places,
            Exclusions exclusions,
            KeptApart keptApart,
            AllianceWeights weights,
            Postcodes postcodes,
            Clock clock) {
        this.kinds = kinds;
        this.screenings = screenings;
        this.places = places;
        this.exclusions = exclusions;
        this.keptApart = keptApart;
        this.weights = weights;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /** @param leftOut entries that could not be read, with a message key that says why */
    public record Reading(Town town, Map<EntryId, String> leftOut) {

        public Matching matching() {
            return Matching.of(town);
        }
    }

    /** Whoever is open and free among these, in the order of the entries. One broken entry stops nobody else. */
    public Reading read(Collection<Entry> entries) {
        var weighing = weights.now();
        var held = places.held();
        var screened = screened(entries);
        var kindsByKey = kinds.byKey();
        var needs = new ArrayList<NeedProfile>();
        var offers = new ArrayList<HelperProfile>();
        var leftOut = new LinkedHashMap<EntryId, String>();
        for (var entry : entries) {
            if (!entry.isOpen() || held.needs().contains(entry.id())) continue;
            try {
                var read = new ReadEntry(entry, kindsByKey.get(entry.kind()), postcodes);
                if (entry.side() == Side.NEED) needs.add(read.need(weighing, today(), clock.getZone()));
                else offers.add(read.offer(screened.contains(entry.person()), held.seats(entry.id())));
            } catch (Unreadable unreadable) {
                leftOut.put(entry.id(), unreadable.getMessage());
            } catch (RuntimeException unforeseen) {
                log.warn("Entry {} could not be read: {}", entry.id().value(), unforeseen.getClass().getSimpleName());
                leftOut.put(entry.id(), "left-out.unforeseen");
            }
        }
        var apart = new HashSet<Link>(exclusions.excluded());
        apart.addAll(exclusions.resting());
        apart.addAll(apartAsPeople(needs, offers));
        return new Reading(new Town(needs, offers, apart, Set.of(), weighing.weights()), leftOut);
    }

    /** All that one asks with all that the other offers, and the other way round. */
    private Set<Link> apartAsPeople(List<NeedProfile> needs, List<HelperProfile> offers) {
        var pairs = keptApart.all();
        if (pairs.isEmpty()) return Set.of();
        var asks = needs.stream().collect(groupingBy(NeedProfile::person));
        var helps = offers.stream().collect(groupingBy(HelperProfile::person));
        var links = new HashSet<Link>();
        for (var pair : pairs) {
            var one = pair.one().value().toString();
            var other = pair.other().value().toString();
            links.addAll(links(asks.getOrDefault(one, List.of()), helps.getOrDefault(other, List.of())));
            links.addAll(links(asks.getOrDefault(other, List.of()), helps.getOrDefault(one, List.of())));
        }
        return links;
    }

    private static List<Link> links(List<NeedProfile> needs, List<HelperProfile> offers) {
        return needs.stream()
                .flatMap(need -> offers.stream().map(offer -> new Link(need.id(), offer.id())))
                .toList();
    }

    /** One need and one offer, whether free or not; empty when one of them cannot be read. */
    public Optional<Pairing> pair(Entry need, Entry offer) {
        var weighing = weights.now();
        var kindsByKey = kinds.byKey();
        return readable(() -> {
            var reading = new ReadEntry(offer, kindsByKey.get(offer.kind()), postcodes);
            var needed = new ReadEntry(need, kindsByKey.get(need.kind()), postcodes)
                    .need(weighing, today(), clock.getZone());
            var offered = reading.offer(screened(List.of(offer)).contains(offer.person()), 0);
            var apart = exclusions.isExcluded(need.id(), offer.id()) || keptApart.areApart(need.person(), offer.person())
                    ? Set.of(new Link(needed.id(), offered.id()))
                    : Set.<Link>of();
            var matching = Matching.of(
                    new Town(List.of(needed), List.of(offered), apart, Set.of(), weighing.weights()));
            return new Pairing(
                    matching.blockedBy(needed, offered),
                    exclusions.isResting(need.id(), offer.id()),
                    offer.answers().isMinor(),
                    matching.score(needed, offered),
                    reading.capacity());
        });
    }

    /** What makes each need urgent. */
    public UrgencyOf urgency() {
        return new UrgencyOf(weights.now(), kinds.byKey(), today(), clock.getZone());
    }

    private Set<PersonId> screened(Collection<Entry> entries) {
        var helpers = entries.stream()
                .filter(entry -> entry.side() == Side.OFFER)
                .map(Entry::person)
                .collect(Collectors.toSet());
        return screenings.validOn(today(), helpers);
    }

    private static Optional<Pairing> readable(Supplier<Pairing> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
