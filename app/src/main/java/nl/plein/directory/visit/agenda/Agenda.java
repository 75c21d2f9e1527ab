package nl.plein.directory.visit.agenda;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.visit.Visit;
import nl.plein.directory.visit.Visits;
import nl.plein.directory.visit.talk.DaysOff;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Today and the two weeks after it, as the viewer may see them: a guide sees who comes to them, a coordinator who comes to
 * the organisation. That they saw by which name somebody is called is written down.
 */
@Component
@Transactional
class Agenda {

    private static final int DAYS = 15;

    private final Visits visits;
    private final TalkTimes talkTimes;
    private final Places places;
    private final Looks looks;
    private final Clock clock;

    Agenda(Visits visits, TalkTimes talkTimes, Places places, Looks looks, Clock clock) {
        this.visits = visits;
        this.talkTimes = talkTimes;
        this.places = places;
        this.looks = looks;
        this.clock = clock;
    }

    /** @param off the guide is not there that day, or the place is closed */
    record Sits(TalkTime time, Place place, boolean off) {}

    /** @param closed the place is closed that day */
    record Comes(Visit visit, Place place, boolean closed) {}

    record OneDay(LocalDate date, List<Sits> sits, List<Comes> comes) {}

    /** Days on which there is something, the first one first. */
    List<OneDay> of(Viewer viewer) {
        var today = LocalDate.now(clock);
        var coming = seen(comingTo(viewer, beginOf(today), beginOf(today.plusDays(DAYS))));
        var times = talkTimes.of(viewer.roles().keySet(), today).stream()
                .filter(time -> isFor(viewer, time.organisation(), time.guide()))
                .toList();
        var off = talkTimes.off(times.stream().map(TalkTime::guide).toList(), today);
        var where = places.all(Stream.concat(coming.stream().map(Visit::place), times.stream().map(TalkTime::place)).distinct().toList())
                .stream().collect(toMap(Place::id, identity()));
        var byDay = coming.stream().collect(groupingBy(visit -> LocalDate.ofInstant(visit.from(), clock.getZone())));
        var days = new ArrayList<OneDay>();
        for (var day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            var sits = sits(times, off, where, day);
            var comes = comes(byDay.getOrDefault(day, List.of()), where, day);
            if (!sits.isEmpty() || !comes.isEmpty()) days.add(new OneDay(day, sits, comes));
        }
        return days;
    }

    private static List<Sits> sits(List<TalkTime> times, List<DaysOff> off, Map<PlaceId, Place> where, LocalDate day) {
        return times.stream()
                .filter(time -> time.holdsOn(day))
                .map(time -> new Sits(
                        time,
                        where.get(time.place()),
                        where.get(time.place()).content().isClosedOn(day)
                                || off.stream().anyMatch(some -> some.covers(time, day))))
                .toList();
    }

    private static List<Comes> comes(List<Visit> visits, Map<PlaceId, Place> where, LocalDate day) {
        return visits.stream()
                .map(visit -> {
                    var place = where.get(visit.place());
                    return new Comes(visit, place, place.upkeep().isClosed() || place.content().isClosedOn(day));
                })
                .toList();
    }

    /** Who has to be told when a guide is not there on these days. */
    List<Visit> comingTo(Viewer viewer, DaysOff off) {
        return seen(comingTo(viewer, beginOf(off.first()), beginOf(off.last().plusDays(1))).stream()
                .filter(visit -> visit.guide().equals(off.guide()) && visit.isComing(clock.instant()))
                .toList());
    }

    Visit find(Viewer viewer, UUID id) {
        return visits.find(id)
                .filter(visit -> isFor(viewer, visit.organisation(), visit.guide()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Whether the viewer is this guide, or coordinates their organisation. */
    static boolean isFor(Viewer viewer, OrganisationId organisation, PersonId guide) {
        return viewer.organisations(Role.COORDINATOR).contains(organisation)
                || viewer.organisations(Role.PROFESSIONAL).contains(organisation) && guide.equals(viewer.person());
    }

    private List<Visit> comingTo(Viewer viewer, Instant since, Instant until) {
        return visits.between(viewer.roles().keySet(), since, until).stream()
                .filter(visit -> isFor(viewer, visit.organisation(), visit.guide()))
                .toList();
    }

    /** Nobody knows who they are, so that the visit stands in the log for whoever comes. */
    private List<Visit> seen(List<Visit> shown) {
        shown.stream().collect(groupingBy(Visit::organisation)).forEach((organisation, of) ->
                looks.at(Looks.What.NAME, organisation, subjects(of)));
        return shown;
    }

    private static Collection<PersonId> subjects(List<Visit> visits) {
        return visits.stream().map(visit -> new PersonId(visit.id())).toList();
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
