package nl.plein.journeys.helping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Meeting;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Text;
import nl.plein.journeys.challenge.Made;
import nl.plein.journeys.challenge.PlannedChallenge;
import nl.plein.journeys.ending.TimeToLookBack;
import nl.plein.journeys.group.Reaches;
import nl.plein.journeys.helping.HelpingView.Line;
import nl.plein.journeys.helping.HelpingView.Next;
import nl.plein.journeys.helping.HelpingView.Task;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.quality.FoundQualities;
import nl.plein.journeys.time.FirstTime;
import nl.plein.matching.Reach;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a journey into words for the helper. */
@Component
class Helping {

    private final Programmes programmes;
    private final Journeys journeys;
    private final FirstTime firstTime;
    private final Made made;
    private final FoundQualities qualities;
    private final Notes notes;
    private final People people;
    private final TimeToLookBack time;
    private final Reaches reaches;
    private final When when;
    private final Clock clock;

    Helping(
            Programmes programmes,
            Journeys journeys,
            FirstTime firstTime,
            Made made,
            FoundQualities qualities,
            Notes notes,
            People people,
            TimeToLookBack time,
            Reaches reaches,
            When when,
            Clock clock) {
        this.programmes = programmes;
        this.journeys = journeys;
        this.firstTime = firstTime;
        this.made = made;
        this.qualities = qualities;
        this.notes = notes;
        this.people = people;
        this.time = time;
        this.reaches = reaches;
        this.when = when;
        this.clock = clock;
    }

    HelpingView view(Opened opened, Locale locale) {
        var journey = opened.journey();
        var content = programmes.of(journey);
        var now = clock.instant();
        return new HelpingView(
                names(opened),
                content.name().in(locale),
                journey.isOver(),
                time.stage(journey, opened.me()).name(),
                journey.moments().stream().anyMatch(Moment::happened) ? List.of() : texts(content.training(), locale),
                firstTime.waiting(journey).stream().map(time -> when.of(time, locale)).toList(),
                journey.isOver() ? List.of() : journey.moments().stream()
                        .filter(moment -> moment.waitsForOutcome(now))
                        .map(moment -> line(moment, content, locale))
                        .toList(),
                toCome(journey, now).map(moment -> next(opened, moment, content, locale)).orElse(null),
                journey.moments().stream().map(moment -> line(moment, content, locale)).toList(),
                journey.isOver() ? List.of() : challenges(journey, content, locale),
                made.seenBy(opened.me(), journey, content, locale),
                qualities(journey, content, locale),
                reach(opened));
    }

    /** Those who are helped, by name. */
    String names(Opened opened) {
        return people.find(opened.journey().askers().map(Participant::person).toList()).values().stream()
                .map(Person::givenName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    void meet(Opened opened, Meeting meeting) {
        journeys.meet(opened.journey().id(), meeting, opened.holder(), clock.instant());
    }

    private static Optional<Moment> toCome(Journey journey, Instant now) {
        if (journey.isOver()) return Optional.empty();
        return journey.moments().stream().filter(Moment::isOpen).filter(moment -> moment.endsAt().isAfter(now)).findFirst();
    }

    private Next next(Opened opened, Moment moment, Content content, Locale locale) {
        var journey = opened.journey();
        var says = content.moment(moment.programmeKey());
        var before = journey.moments().stream().filter(one -> one.startsAt().isBefore(moment.startsAt())).toList();
        var written = notes.of(journey.id(), opened.holder());
        return new Next(
                moment.id().value(),
                when.of(moment.startsAt(), locale),
                moment.minutes(),
                says.map(one -> one.title().in(locale)).orElse(""),
                says.map(one -> one.purpose().in(locale)).orElse(""),
                says.map(one -> texts(one.guide(), locale)).orElse(List.of()),
                journey.meeting() == null ? null : journey.meeting().way().name(),
                journey.meeting() == null ? null : journey.meeting().link(),
                before.reversed().stream().map(one -> written.get(one.id())).filter(note -> note != null).findFirst().orElse(null),
                moment.cannot() != null);
    }

    private Line line(Moment moment, Content content, Locale locale) {
        var title = content.moment(moment.programmeKey()).map(one -> one.title().in(locale)).orElse("");
        return new Line(moment.id().value(), when.of(moment.startsAt(), locale), title, state(moment));
    }

    private String state(Moment moment) {
        return switch (moment.outcome()) {
            case Moment.Outcome.Happened _ -> "happened";
            case Moment.Outcome.Missed _ -> "missed";
            case null -> moment.waitsForOutcome(clock.instant()) ? "to-record" : moment.askedTo() != null ? "move-asked" : "to-come";
        };
    }

    private List<Task> challenges(Journey journey, Content content, Locale locale) {
        return PlannedChallenge.of(content, journey, clock.getZone()).stream()
                .filter(planned -> planned.isNow(clock.instant()))
                .map(planned -> new Task(
                        planned.challenge().title().in(locale),
                        planned.challenge().what().in(locale),
                        planned.discussed() == null ? null : when.day(planned.discussed().startsAt(), locale)))
                .toList();
    }

    /** Of everybody who is helped, each once. */
    private List<String> qualities(Journey journey, Content content, Locale locale) {
        return journey.askers()
                .flatMap(asker -> qualities.of(asker, content, locale).stream())
                .distinct()
                .toList();
    }

    private @Nullable Reach reach(Opened opened) {
        return opened.journey().isOver() ? null : reaches.of(opened).findFirst().orElse(null);
    }

    private static List<String> texts(List<Text> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }
}
