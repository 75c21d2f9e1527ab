package nl.plein.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.matching.Reach;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letters to those who take part. They say little: a phone is shared by more people than one thinks. Whoever has no
 * address gets none; a coordinator calls. The first words of each letter are the reader's name and the names of the others.
 */
@Component
public class JourneyLetters {

    private final People people;
    private final JourneyLinks links;
    private final When when;
    private final MessageSource messages;
    private final Post post;

    JourneyLetters(People people, JourneyLinks links, When when, MessageSource messages, Post post) {
        this.people = people;
        this.links = links;
        this.when = when;
        this.messages = messages;
        this.post = post;
    }

    /**
     * Writes to whoever has the word for one participant, with a button to their page.
     *
     * @param key of the words; {0} is the reader, {1} who takes part, {2} the others, {3} and on what is added; moments
     *     are written as people say them
     */
    public void send(Journey journey, Participant to, String key, Object... more) {
        write(journey, to, key, links.to(journey, to), more);
    }

    /** As {@link #send}, with a button to another page, which is of the reader alone. */
    public void ask(Journey journey, Participant to, String key, String link, Object... more) {
        write(journey, to, key, link, more);
    }

    /** As {@link #send}, without a button: for when there is no page any more. */
    public void tell(Journey journey, Participant to, String key, Object... more) {
        write(journey, to, key, null, more);
    }

    private void write(Journey journey, Participant to, String key, @Nullable String link, Object... more) {
        var known = people.find(journey.participants().stream()
                .flatMap(one -> Stream.of(one.person(), one.speaker()))
                .collect(Collectors.toSet()));
        var reader = known.get(to.speaker());
        if (reader == null || reader.email() == null) return;
        var others = (to.isHelper() ? journey.askers() : journey.helpers())
                .map(one -> known.get(one.person()))
                .filter(one -> one != null)
                .map(Person::givenName)
                .collect(Collectors.joining(", "));
        var concerned = known.get(to.person());
        var words = new ArrayList<Object>(List.of(
                reader.givenName(), concerned == null ? reader.givenName() : concerned.givenName(), others));
        var language = Locale.of(reader.language());
        for (var word : more) words.add(said(word, language));
        post.send(new Letter(reader.email(), language, key, words, link, journey.id().value()));
    }

    private Object said(Object word, Locale language) {
        return switch (word) {
            case Instant moment -> when.of(moment, language);
            case Reach reach -> messages.getMessage(
                    reach.phone() == null ? "reach.mail" : "reach.phone",
                    new Object[] {reach.name(), reach.phone() == null ? reach.email() : reach.phone()},
                    language);
            default -> word;
        };
    }
}
