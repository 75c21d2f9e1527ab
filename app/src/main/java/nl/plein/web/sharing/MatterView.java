package nl.plein.web.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.plein.access.Looks;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entry;
import nl.plein.needs.Kinds;
import nl.plein.needs.ask.Question;
import nl.plein.needs.ask.Words;
import nl.plein.people.People;
import nl.plein.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody of another organisation sees of a need or an offer: the classes that they may read, and no more. */
@Component
public class MatterView {

    private final Kinds kinds;
    private final Words words;
    private final Contacts contacts;
    private final People people;
    private final Looks looks;

    MatterView(Kinds kinds, Words words, Contacts contacts, People people, Looks looks) {
        this.kinds = kinds;
        this.words = words;
        this.contacts = contacts;
        this.people = people;
        this.looks = looks;
    }

    /** What is null or empty may not be seen, or is not there. */
    public record Shown(
            String name,
            @Nullable String side,
            @Nullable String kind,
            @Nullable Contact contact,
            List<Words.Line> lines) {}

    /** In a list: who it is, and what about. */
    public Shown portrait(Entry entry, Set<DataClass> readable, Locale locale) {
        var narrow = EnumSet.of(DataClass.KNOWN, DataClass.PRACTICAL);
        narrow.retainAll(readable);
        return of(entry, narrow, locale);
    }

    public Shown of(Entry entry, Set<DataClass> readable, Locale locale) {
        var practical = readable.contains(DataClass.PRACTICAL);
        return new Shown(
                readable.contains(DataClass.KNOWN) ? name(entry) : "",
                practical ? entry.side().name().toLowerCase(Locale.ROOT) : null,
                practical ? kind(entry, locale) : null,
                readable.contains(DataClass.CONTACT) ? contact(entry) : null,
                readable.contains(DataClass.WELLBEING) ? lines(entry, locale) : List.of());
    }

    private String name(Entry entry) {
        look(Looks.What.NAME, entry);
        return people.find(entry.person()).map(Person::givenName).orElse("");
    }

    private String kind(Entry entry, Locale locale) {
        look(Looks.What.PORTRAIT, entry);
        return kinds.find(entry.kind()).map(kind -> kind.name().in(locale)).orElse(entry.kind());
    }

    private @Nullable Contact contact(Entry entry) {
        look(Looks.What.CONTACT, entry);
        return contacts.of(entry).orElse(null);
    }

    private List<Words.Line> lines(Entry entry, Locale locale) {
        look(Looks.What.ENTRY, entry);
        return kinds.find(entry.kind())
                .map(kind -> new Question.Asking(kind, entry.side(), entry.arranger() != null, entry.answers()))
                .map(asking -> words.lines(asking, locale).stream().filter(line -> !line.values().isEmpty()).toList())
                .orElse(List.of());
    }

    private void look(Looks.What what, Entry entry) {
        looks.at(what, Purpose.HELP, entry.organisation(), List.of(entry.person()));
    }
}
