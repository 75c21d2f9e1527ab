package nl.plein.matching.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Filter.Status;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.town.Towns;
import nl.plein.matching.town.UrgencyOf;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** All needs and offers that a coordinator may work on, with where each stands, the most urgent first. */
@Component
class Board {

    static final int ON_A_PAGE = 50;

    private final Entries entries;
    private final Proposals proposals;
    private final Contacts contacts;
    private final Guardians guardians;
    private final People people;
    private final Towns towns;
    private final Portraits portraits;

    Board(
            Entries entries,
            Proposals proposals,
            Contacts contacts,
            Guardians guardians,
            People people,
            Towns towns,
            Portraits portraits) {
        this.entries = entries;
        this.proposals = proposals;
        this.contacts = contacts;
        this.guardians = guardians;
        this.people = people;
        this.towns = towns;
        this.portraits = portraits;
    }

    /**
     * @param free places that are left at a helper
     * @param capacity 0 for a need
     */
    record Row(Portraits.Portrait portrait, Set<Status> statuses, int free, int capacity) {}

    /**
     * @param counts how many of this side stand where, whatever else is filtered
     * @param damaged how many nobody can read, of both sides
     */
    record View(
            List<Row> rows,
            int found,
            int pages,
            int page,
            Map<Side, Integer> sides,
            Map<Status, Integer> counts,
            int damaged) {}

    View view(Viewer viewer, Filter filter, Locale locale) {
        var all = entries.visibleTo(viewer);
        var standings = standings(all);
        var side = all.stream().filter(entry -> entry.side() == filter.side()).toList();
        var persons = filter.text().isEmpty()
                ? Map.<PersonId, Person>of()
                : people.find(side.stream().map(Entry::person).toList());
        var urgency = towns.urgency();
        var found = side.stream()
                .filter(entry -> matches(filter, entry, standings.get(entry.id()), persons, urgency))
                .sorted(mostUrgentFirst(urgency))
                .toList();
        var pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var page = Math.min(filter.page(), pages);
        var shown = found.stream().skip((long) (page - 1) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        var drawn = portraits.of(shown, locale);
        return new View(
                shown.stream().map(entry -> row(drawn.get(entry.id()), standings.get(entry.id()))).toList(),
                found.size(),
                pages,
                page,
                Map.of(Side.NEED, count(all, Side.NEED), Side.OFFER, count(all, Side.OFFER)),
                counts(side, standings),
                entries.damaged(viewer));
    }

    private static Comparator<Entry> mostUrgentFirst(UrgencyOf urgency) {
        return Comparator.<Entry>comparingLong(entry -> -urgency.of(entry).points())
                .thenComparing(Entry::since)
                .thenComparing(entry -> entry.id().value());
    }

    private boolean matches(
            Filter filter, Entry entry, Standing standing, Map<PersonId, Person> persons, UrgencyOf urgency) {
        return (filter.kind().isEmpty() || entry.kind().equals(filter.kind()))
                && (filter.organisation().isEmpty()
                        || entry.organisation().value().toString().equals(filter.organisation()))
                && (filter.status() == null || standing.statuses().contains(filter.status()))
                && (filter.place().isEmpty() || People.isCalledLike(portraits.place(entry), filter.place())
                        || People.isCalledLike(entry.answers().one("postcode"), filter.place()))
                && urgency.of(entry).waitingDays() >= filter.waiting()
                && (filter.text().isEmpty() || isCalled(filter.text(), entry, persons.get(entry.person())));
    }

    private static boolean isCalled(String text, Entry entry, Person person) {
        return entry.id().value().toString().startsWith(text.toLowerCase(Locale.ROOT))
                || person != null && People.isCalledLike(person.givenName(), text);
    }

    private static int count(List<Entry> all, Side side) {
        return (int) all.stream().filter(entry -> entry.side() == side).count();
    }

    private static Map<Status, Integer> counts(List<Entry> side, Map<EntryId, Standing> standings) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) counts.put(status, 0);
        for (var entry : side)
            for (var status : standings.get(entry.id()).statuses()) counts.merge(status, 1, Integer::sum);
        return counts;
    }

    private static Row row(Portraits.Portrait portrait, Standing standing) {
        return new Row(portrait, standing.statuses(), standing.free(), standing.capacity());
    }

    private record Standing(Set<Status> statuses, int free, int capacity) {}

    private Map<EntryId, Standing> standings(List<Entry> all) {
        var current = new HashMap<EntryId, List<Proposal>>();
        for (var proposal : proposals.current())
            for (var side : Side.values())
                current.computeIfAbsent(proposal.entry(side), _ -> new ArrayList<>()).add(proposal);
        var unreachable = withoutAddress(all.stream().filter(entry -> current.containsKey(entry.id())).toList());
        var standings = new HashMap<EntryId, Standing>();
        var waiting = all.stream().filter(entry -> entry.state() == Entry.State.WAITING_FOR_GUARDIAN).toList();
        var toCall = new HashSet<>(guardians.toCall(waiting.stream().map(Entry::id).toList()));
        toCall.addAll(withoutAddress(waiting));
        for (var entry : all) {
            var standing = standing(entry, current.getOrDefault(entry.id(), List.of()), unreachable.contains(entry.id()));
            if (toCall.contains(entry.id())) standing.statuses().add(Status.CALL);
            standings.put(entry.id(), standing);
        }
        return standings;
    }

    private Set<EntryId> withoutAddress(List<Entry> some) {
        var reached = contacts.of(some);
        return some.stream()
                .map(Entry::id)
                .filter(id -> reached.containsKey(id) && reached.get(id).email() == null)
                .collect(Collectors.toSet());
    }

    private static Standing standing(Entry entry, List<Proposal> current, boolean withoutAddress) {
        var statuses = EnumSet.noneOf(Status.class);
        for (var proposal : current) {
            statuses.add(proposal.isMatched() ? Status.MATCHED : Status.PROPOSED);
            if (withoutAddress && proposal.isOpen() && !proposal.isAnsweredBy(entry.side())) statuses.add(Status.CALL);
        }
        var capacity = entry.side() == Side.NEED ? 0 : capacity(entry);
        var free = Math.max(0, capacity - current.size());
        switch (entry.state()) {
            case PAUSED -> statuses.add(Status.PAUSED);
            case WAITING_FOR_GUARDIAN -> statuses.add(Status.WAITING_FOR_GUARDIAN);
            default -> {
                if (entry.side() == Side.NEED ? current.isEmpty() : free > 0) statuses.add(Status.OPEN);
            }
        }
        return new Standing(statuses, free, capacity);
    }

    /** A number that nobody can read makes no places; the run reports it. */
    private static int capacity(Entry entry) {
        var typed = entry.answers().one("capacity");
        if (typed.isEmpty()) return 1;
        return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
    }
}
