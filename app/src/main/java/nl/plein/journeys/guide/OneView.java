package nl.plein.journeys.guide;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Looks;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.challenge.Made;
import nl.plein.journeys.ending.EndJourney;
import nl.plein.journeys.ending.LookBacks;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.time.FirstTime;
import nl.plein.people.Unreached;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one journey into words for its coordinator, and writes down that somebody looked. */
@Component
class OneView {

    private final FirstTime firstTime;
    private final Made made;
    private final LookBacks lookBacks;
    private final HandoverForm handoverForm;
    private final Looks looks;
    private final Unreached unreached;
    private final When when;
    private final MessageSource messages;
    private final Clock clock;

    OneView(
            FirstTime firstTime,
            Made made,
            LookBacks lookBacks,
            HandoverForm handoverForm,
            Looks looks,
            Unreached unreached,
            When when,
            MessageSource messages,
            Clock clock) {
        this.firstTime = firstTime;
        this.made = made;
        this.lookBacks = lookBacks;
        this.handoverForm = handoverForm;
        this.looks = looks;
        this.unreached = unreached;
        this.when = when;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param speaker who has the word for this person, or null when they have it themselves */
    record Somebody(
            boolean helper, String name, @Nullable String speaker, @Nullable String phone, @Nullable String email, boolean callInstead) {}

    /** @param why the reason when it did not happen */
    record Line(UUID id, String when, String title, String state, @Nullable String why, boolean open, boolean begun) {}

    /** @param wish null when it was over before this one could want anything */
    record Back(String by, String faces, String words, @Nullable String wish) {}

    record Told(UUID id, String by, String when, String words) {}

    String show(One one, Form form, Locale locale, Model model) {
        var journey = one.journey();
        looks.at(Looks.What.CONTACT, journey.organisation(), one.everybody());
        if (!one.worries().isEmpty())
            looks.at(Looks.What.WORRY, journey.organisation(), journey.askers().map(Participant::person).toList());
        model.addAttribute("form", form);
        model.addAttribute("id", journey.id().value());
        model.addAttribute("over", journey.isOver());
        model.addAttribute("askers", one.askers());
        model.addAttribute("helpers", one.helpers());
        model.addAttribute("programme", one.programme().name().in(locale));
        model.addAttribute("attention", one.attention());
        model.addAttribute("people", journey.participants().stream()
                .filter(Participant::takesPart)
                .map(participant -> somebody(one, participant))
                .toList());
        model.addAttribute("asked", firstTime.waiting(journey).stream().map(time -> when.of(time, locale)).toList());
        model.addAttribute("moments", journey.moments().stream().map(moment -> line(one, moment, locale)).toList());
        var things = made.in(journey, one.programme(), locale);
        if (!things.isEmpty())
            looks.at(Looks.What.RESULT, journey.organisation(), journey.askers().map(Participant::person).toList());
        model.addAttribute("made", things);
        model.addAttribute("backs", backs(one, locale));
        handoverForm.show(one, locale, model);
        model.addAttribute("told", one.worries().stream()
                .map(worry -> new Told(
                        worry.id(), one.name(worry.by()), when.of(worry.at(), locale), worry.words()))
                .toList());
        model.addAttribute("whys", Arrays.stream(Moment.Why.values())
                .map(why -> new Choice(why.name(), text("helping.why." + why, locale)))
                .toList());
        model.addAttribute("reasons", EndJourney.REASONS.stream()
                .map(reason -> new Choice(reason.name(), text("guide.end.reason." + reason, locale)))
                .toList());
        model.addAttribute("thens", List.of(
                new Choice("again", text("guide.end.again", locale)), new Choice("enough", text("guide.end.enough", locale))));
        model.addAttribute("later", List.of(new Choice("yes", text("helping.move.later", locale))));
        return "journeys/guide/journey";
    }

    /** How those who take part look back, and what they want; who said nothing is not there. */
    private List<Back> backs(One one, Locale locale) {
        var said = lookBacks.of(one.journey());
        var wishes = lookBacks.wishes(one.journey());
        return one.journey().participants().stream()
                .filter(participant -> said.containsKey(participant.id()))
                .map(participant -> new Back(
                        one.name(participant.person()),
                        said.get(participant.id()).faces().stream()
                                .map(face -> text("helping.went." + face, locale))
                                .collect(Collectors.joining(", ")),
                        said.get(participant.id()).words(),
                        wishes.containsKey(participant.id())
                                ? text("guide.wish." + wishes.get(participant.id()).what(), locale)
                                : null))
                .toList();
    }

    private Somebody somebody(One one, Participant participant) {
        var speaker = one.people().get(participant.speaker());
        return new Somebody(
                participant.isHelper(),
                one.name(participant.person()),
                participant.isSpokenFor() ? one.name(participant.speaker()) : null,
                speaker == null ? null : speaker.phone(),
                speaker == null ? null : speaker.email(),
                unreached.is(participant.speaker()));
    }

    private Line line(One one, Moment moment, Locale locale) {
        var says = one.programme().moment(moment.programmeKey());
        return new Line(
                moment.id().value(),
                when.of(moment.startsAt(), locale),
                says.map(words -> words.title().in(locale)).orElse(""),
                state(moment),
                moment.outcome() instanceof Moment.Outcome.Missed missed ? text("helping.why." + missed.why(), locale)
                        : moment.askedTo() != null ? when.of(moment.askedTo(), locale) : null,
                moment.isOpen(),
                !clock.instant().isBefore(moment.startsAt()));
    }

    private String state(Moment moment) {
        return switch (moment.outcome()) {
            case Moment.Outcome.Happened _ -> "happened";
            case Moment.Outcome.Missed _ -> "missed";
            case null -> moment.cannot() != null ? "cannot" : moment.waitsForOutcome(clock.instant()) ? "to-record" : moment.askedTo() != null ? "move-asked" : "to-come";
        };
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
