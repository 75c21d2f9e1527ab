package nl.plein.web.demonstration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.plein.needs.Kind;
import nl.plein.people.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of help that every alliance begins with. From then on they are its own, to change or to close. */
@Component
class StartingKinds {

    private record Plan(String key, String icon, List<String> asks, List<String> topics) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "homework",
                    "book",
                    List.of("topics", "level", "languages", "where", "times", "often", "wishes", "barriers"),
                    List.of(
                            "dutch", "english", "french", "german", "arithmetic", "maths", "physics", "chemistry",
                            "biology", "history", "geography", "economics", "reading", "planning")),
            new Plan(
                    "buddy",
                    "buddy",
                    List.of("ages", "languages", "where", "times", "often", "interests", "wishes", "barriers"),
                    List.of()),
            new Plan(
                    "company",
                    "cup",
                    List.of("languages", "where", "times", "often", "interests", "wishes", "barriers"),
                    List.of()),
            new Plan(
                    "language",
                    "language",
                    List.of("topics", "ages", "languages", "where", "times", "often", "wishes", "barriers"),
                    List.of("speaking", "reading", "writing", "integration-exam")),
            new Plan(
                    "digital",
                    "computer",
                    List.of("topics", "languages", "where", "times", "often", "wishes", "barriers"),
                    List.of("phone", "computer", "mail", "bank", "government", "video-call", "printer")),
            new Plan(
                    "outing",
                    "walk",
                    List.of("topics", "languages", "where", "times", "often", "interests", "wishes", "barriers"),
                    List.of("walk", "shopping", "museum", "market", "appointment")),
            new Plan(
                    "device",
                    "phone",
                    List.of("topics", "where", "barriers"),
                    List.of("laptop", "tablet", "phone", "internet")),
            new Plan(
                    "workplace",
                    "desk",
                    List.of("topics", "where", "times", "barriers"),
                    List.of("quiet-desk", "wifi", "computer", "printer")));

    private final MessageSource messages;

    StartingKinds(MessageSource messages) {
        this.messages = messages;
    }

    List<Kind> of(Function<String, OrganisationId> organisationOfKind) {
        return PLANS.stream()
                .map(plan -> kind(plan, organisationOfKind.apply(plan.key())))
                .toList();
    }

    private Kind kind(Plan plan, OrganisationId organisation) {
        var key = "demonstration.kind." + plan.key();
        return new Kind(
                plan.key(),
                organisation,
                text(key),
                text(key + ".about"),
                plan.icon(),
                new LinkedHashSet<>(plan.asks()),
                plan.topics().isEmpty() ? new Kind.Text("", "") : text(key + ".question"),
                plan.topics().stream()
                        .map(topic -> new Kind.Topic(topic, text(key + "." + topic)))
                        .toList(),
                true);
    }

    private Kind.Text text(String key) {
        var both = Stream.of("nl", "en")
                .map(language -> messages.getMessage(key, null, Locale.of(language)))
                .toList();
        return new Kind.Text(both.getFirst(), both.getLast());
    }
}
