package nl.plein.journeys.asking;

import java.text.ListFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant;
import nl.plein.journeys.challenge.PlannedChallenge;
import nl.plein.journeys.challenge.Result;
import nl.plein.journeys.challenge.Results;
import nl.plein.journeys.ending.TimeToLookBack;
import nl.plein.journeys.group.ShowTogether;
import nl.plein.journeys.handover.Handovers;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.quality.FoundQualities;
import nl.plein.journeys.time.FirstTime;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.When;
import org.springframework.stereotype.Component;

/** Puts together what somebody who is helped sees of their journey, with the names of those who help. */
@Component
class ShowJourney {

    private final Programmes programmes;
    private final People people;
    private final Looks looks;
    private final FirstTime firstTime;
    private final Talks talks;
    private final Results results;
    private final ShowTogether group;
    private final FoundQualities found;
    private final TimeToLookBack time;
    private final When when;
    private final Clock clock;

    ShowJourney(
            Programmes programmes,
            People people,
            Looks looks,
            FirstTime firstTime,
            Talks talks,
            Results results,
            ShowTogether group,
            FoundQualities found,
            TimeToLookBack time,
            When when,
            Clock clock) {
        this.programmes = programmes;
        this.people = people;
        this.looks = looks;
        this.firstTime = firstTime;
        this.talks = talks;
        this.results = results;
        this.group = group;
        this.found = found;
        this.time = time;
        this.when = when;
        this.clock = clock;
    }

    View of(Opened opened, Locale locale) {
        var journey = opened.journey();
        var content = programmes.of(journey);
        var planned = talks.of(journey, content, locale);
        var me = names(Stream.of(opened.me()));
        var others = others(journey);
        return new View(
                String.join("", me),
                together(Stream.concat(me.stream(), others.stream()).toList(), locale),
                together(others, locale),
                others.size() > 1,
                Stream.concat(me.stream(), others.stream()).map(ShowJourney::initial).toList(),
                content.name().in(locale),
                journey.isOver(),
                time.stage(journey, opened.me()).name(),
                journey.isOver()
                        ? List.of()
                        : firstTime.waiting(journey).stream().map(time -> talks.asked(journey.id(), time, content, locale)).toList(),
                journey.isOver() ? null : next(planned),
                journey.meeting(),
                planned,
                tasks(opened, locale),
                !content.qualities().isEmpty(),
                found.of(opened.me(), content, locale));
    }

    /** Who helps, as one reads it. */
    String helpers(Opened opened, Locale locale) {
        return together(others(opened.journey()), locale);
    }

    /** Who sees what somebody makes, as one reads it: all others who take part. */
    String everybodyElse(Opened opened, Locale locale) {
        return together(
                Stream.concat(others(opened.journey()).stream(), group.fellows(opened).stream()).distinct().toList(), locale);
    }

    private List<String> others(Journey journey) {
        var helpers = journey.participants().stream().filter(Participant::isHelper).filter(Participant::takesPart).toList();
        looks.at(Looks.What.NAME, journey.organisation(), helpers.stream().map(Participant::person).toList());
        return names(helpers.stream());
    }

    private List<String> names(Stream<Participant> participants) {
        var ids = participants.map(Participant::person).toList();
        var known = people.find(ids);
        return ids.stream().map(known::get).filter(person -> person != null).map(Person::givenName).toList();
    }

    private static String together(List<String> names, Locale locale) {
        return names.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : new String(Character.toChars(Character.toUpperCase(name.codePointAt(0))));
    }

    private static Talk next(List<Talk> planned) {
        return planned.stream()
                .filter(talk -> talk.state() == Talk.State.TO_COME || talk.state() == Talk.State.MOVING)
                .findFirst()
                .orElse(null);
    }

    /** Those that have begun. */
    List<Task> tasks(Opened opened, Locale locale) {
        var content = programmes.of(opened.journey());
        var made = results.of(opened.me());
        var now = clock.instant();
        return PlannedChallenge.of(content, opened.journey(), clock.getZone()).stream()
                .filter(one -> one.hasBegun(now))
                .map(one -> new Task(
                        one.challenge().key(),
                        one.challenge().title().in(locale),
                        one.challenge().what().in(locale),
                        one.challenge().daily(),
                        one.discussed() == null || !one.isNow(now) ? null : when.day(one.discussed().startsAt(), locale),
                        one.challenge().showing().stream().anyMatch(how -> how != Content.Showing.WORDS),
                        one.isNow(now) && !opened.journey().isOver(),
                        of(one.challenge(), made)))
                .toList();
    }

    private static List<Result> of(Content.Challenge challenge, List<Result> made) {
        return made.stream().filter(result -> result.challenge().equals(challenge.key())).toList();
    }
}
