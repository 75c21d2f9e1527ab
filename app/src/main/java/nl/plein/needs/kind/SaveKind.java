package nl.plein.needs.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds or changes a kind of help. What is wrong is said in the form. */
@Component
class SaveKind {

    static final List<String> ICONS = List.of(
            "book", "buddy", "cup", "language", "computer", "phone", "walk", "desk", "home", "online", "person",
            "calendar");
    static final List<String> QUESTIONS = List.of(
            "topics", "level", "ages", "languages", "where", "times", "often", "interests", "wishes", "barriers");

    private static final int MOST_TOPICS = 60;
    private static final int LONGEST_TOPIC = 60;

    private final Kinds kinds;

    SaveKind(Kinds kinds) {
        this.kinds = kinds;
    }

    @Transactional
    void save(Viewer viewer, String key, @Nullable Kind before, Form form) {
        var name = text(form, "name", 60);
        var about = text(form, "about", 200);
        var icon = form.oneOf("icon", ICONS, "kinds.icon.choose");
        var asks = form.anyOf("asks", QUESTIONS);
        var question = new Kind.Text(form.optionalText("question-nl", 80), form.optionalText("question-en", 80));
        var topics = TopicLines.read(form.value("topics"), before == null ? List.of() : before.topics());
        check(form, asks, topics);
        var own = viewer.organisations(Role.COORDINATOR).stream()
                .map(organisation -> organisation.value().toString())
                .toList();
        var organisation = form.oneOf("organisation", own, "kinds.organisation.choose");
        var open = form.oneOf("open", List.of("yes", "no"), "kinds.open.choose");
        if (form.isWrong()) return;
        kinds.save(new Kind(
                key,
                new OrganisationId(UUID.fromString(organisation)),
                name,
                about,
                icon,
                new LinkedHashSet<>(asks),
                question,
                topics,
                open.equals("yes")));
    }

    private static Kind.Text text(Form form, String field, int most) {
        return new Kind.Text(
                form.text(field + "-nl", most, "kinds." + field + "-nl.missing"),
                form.text(field + "-en", most, "kinds." + field + "-en.missing"));
    }

    private static void check(Form form, List<String> asks, List<Kind.Topic> topics) {
        if (asks.contains("topics") && topics.isEmpty()) form.reject("topics", "kinds.topics.missing");
        var tooLong = topics.stream()
                .map(Kind.Topic::name)
                .anyMatch(name -> name.nl().length() > LONGEST_TOPIC || name.en().length() > LONGEST_TOPIC);
        if (topics.size() > MOST_TOPICS || tooLong) form.reject("topics", "kinds.topics.too-many");
    }
}
