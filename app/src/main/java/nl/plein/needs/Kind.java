package nl.plein.needs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Choice;

/**
 * A kind of help: data of the alliance, not code. It says which questions are asked.
 *
 * @param asks keys of the questions, see {@code Question} in the feature {@code ask}
 * @param topicsQuestion the question above the topics, for example "Which subject?"
 * @param topics what can be chosen there: school subjects, devices, things to learn
 */
public record Kind(
        String key,
        OrganisationId organisation,
        Text name,
        Text about,
        String icon,
        Set<String> asks,
        Text topicsQuestion,
        List<Topic> topics,
        boolean open) {

    public record Text(String nl, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : nl;
        }
    }

    public record Topic(String key, Text name) {}

    public boolean asks(String question) {
        return asks.contains(question);
    }

    public List<Choice> topicChoices(Locale locale) {
        return topics.stream()
                .map(topic -> new Choice(topic.key(), topic.name().in(locale)))
                .toList();
    }

    public List<String> topicKeys() {
        return topics.stream().map(Topic::key).toList();
    }

    /** The same kind, that nobody can ask for any more. */
    Kind closed() {
        return new Kind(key, organisation, name, about, icon, asks, topicsQuestion, topics, false);
    }

    /** The topics by name, in the order of this kind. */
    public List<String> topicNames(List<String> keys, Locale locale) {
        return topics.stream()
                .filter(topic -> keys.contains(topic.key()))
                .map(topic -> topic.name().in(locale))
                .toList();
    }
}
