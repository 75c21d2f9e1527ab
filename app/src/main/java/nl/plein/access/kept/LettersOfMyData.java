package nl.plein.access.kept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** Letters to somebody that have not gone yet. */
@Component
class LettersOfMyData implements PartOfMyData {

    private final Post post;
    private final People people;
    private final Telling telling;

    LettersOfMyData(Post post, People people, Telling telling) {
        this.post = post;
        this.people = people;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "post";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "letter", Set.of("about"));
    }

    @Override
    public List<KeptThing> about(PersonId id, Locale language) {
        return people.find(id)
                .filter(person -> person.email() != null)
                .map(person -> post.waitingFor(person.email(), person.givenName()).stream()
                        .map(letter -> telling.of("letters", null, language)
                                .day("written", letter.writtenAt())
                                .text("subject", letter.subject())
                                .told())
                        .toList())
                .orElse(List.of());
    }

    /** Letters are thrown away with what they are about, by whoever wrote them. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    /** Whoever shares the address, like a mother and her son, keeps the letters that are not to this person. */
    @Override
    public void forget(Person person) {
        post.discardAbout(person.id().value());
        if (person.email() == null) return;
        var shared = people.at(person.email()).stream().anyMatch(other -> !other.id().equals(person.id()));
        post.discardTo(person.email(), shared ? person.givenName() : "");
    }
}
