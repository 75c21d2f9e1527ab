package nl.plein.journeys.guide;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.Hearers;
import nl.plein.access.Viewer;
import nl.plein.access.WriteToRole;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Person;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.OneByOne;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells each coordinator on Monday who needs them this week: how many, and never who. Whoever is needed nowhere gets no
 * letter. It is written in the transaction that remembers it, so that it goes once, however many nodes run.
 */
@Component
class SendDigest {

    private static final Set<Role> COORDINATORS = EnumSet.of(Role.COORDINATOR);

    private final Organisations organisations;
    private final WriteToRole writeToRole;
    private final Guided guided;
    private final Digests digests;
    private final Post post;
    private final MessageSource messages;
    private final OneByOne oneByOne;
    private final Clock clock;

    SendDigest(
            Organisations organisations,
            WriteToRole writeToRole,
            Guided guided,
            Digests digests,
            Post post,
            MessageSource messages,
            OneByOne oneByOne,
            Clock clock) {
        this.organisations = organisations;
        this.writeToRole = writeToRole;
        this.guided = guided;
        this.digests = digests;
        this.post = post;
        this.messages = messages;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    void send() {
        for (var organisation : organisations.partners()) {
            switch (writeToRole.hearers(organisation.id(), COORDINATORS)) {
                case Hearers.OfRole(var coordinators) -> oneByOne.each(
                        "send the digest", coordinators, one -> one.id().value(), one -> send(organisation.id(), one));
                case Hearers.StandIns standIns -> oneByOne.each(
                        "send the digest instead",
                        List.of(standIns),
                        _ -> organisation.id().value(),
                        one -> sendInstead(organisation.id(), one));
                case Hearers.Nobody _ -> {
                    // it stands on the page of the partners, for whoever comes
                }
            }
        }
    }

    /** Somebody waits for a coordinator and there is none: once a week whoever stands in hears so, and not who it is. */
    private void sendInstead(OrganisationId organisation, Hearers.StandIns standIns) {
        var first = standIns.people().getFirst().id();
        var everything = new Viewer(first, Map.of(organisation, COORDINATORS));
        if (guided.runningFor(everything).stream().allMatch(one -> one.attention().isEmpty())) return;
        if (!digests.claim(first, organisation, monday())) return;
        writeToRole.writeInstead(standIns, organisation, COORDINATORS, "letter.digest");
    }

    private LocalDate monday() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void send(OrganisationId organisation, Person coordinator) {
        var viewer = new Viewer(coordinator.id(), Map.of(organisation, Set.of(Role.COORDINATOR)));
        var running = guided.runningFor(viewer);
        var many = count(running);
        if (many.isEmpty()) return;
        if (!digests.claim(coordinator.id(), organisation, monday())) return;
        var language = Locale.of(coordinator.language());
        var lines = many.entrySet().stream()
                .map(each -> messages.getMessage(
                        "digest.line", new Object[] {text(each.getKey(), language), each.getValue()}, language))
                .collect(Collectors.joining("\n"));
        var asking = running.stream().filter(one -> !one.attention().isEmpty()).count();
        post.send(new Letter(
                coordinator.email(), language, "letter.digest",
                List.of(coordinator.givenName(), asking, running.size(), lines), "/journeys", organisation.value()));
    }

    /** Each under its most pressing reason, as on the page; and whatever ends this week also under that. */
    private static Map<Attention, Long> count(List<One> running) {
        var many = new EnumMap<Attention, Long>(Attention.class);
        for (var one : running) {
            one.attention().stream().findFirst().ifPresent(first -> many.merge(first, 1L, Long::sum));
            if (one.attention().stream().skip(1).anyMatch(also -> also == Attention.ENDS)) many.merge(Attention.ENDS, 1L, Long::sum);
        }
        return many;
    }

    private String text(Attention why, Locale language) {
        return messages.getMessage("guide.attention." + why, null, language);
    }
}
