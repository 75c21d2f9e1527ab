package nl.plein.web.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.plein.access.consent.AskedConsents;
import nl.plein.access.consent.Consent;
import nl.plein.access.consent.Giver;
import nl.plein.access.decision.DataClass;
import nl.plein.needs.Entry;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody was asked before, as a coordinator reads it. */
@Component
class Asked {

    /**
     * One who has to say yes.
     *
     * @param phone the number to call when there is no mail address
     * @param writtenBy who wrote the answer down, and witness who heard it, when there were such
     */
    record GiverLine(
            Giver giver,
            @Nullable String name,
            boolean mailed,
            @Nullable String phone,
            @Nullable String writtenBy,
            @Nullable String witness) {}

    record Line(
            Consent consent,
            Consent.State state,
            List<String> receivers,
            List<DataClass> classes,
            List<GiverLine> givers,
            @Nullable String withdrawnBy) {}

    private final AskedConsents consents;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    Asked(AskedConsents consents, People people, Organisations organisations, Clock clock) {
        this.consents = consents;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The newest first. */
    List<Line> about(Entry entry) {
        var all = consents.of(entry.organisation(), entry.person());
        var known = people.find(persons(all));
        return all.stream().map(consent -> line(consent, known)).toList();
    }

    private Line line(Consent consent, Map<PersonId, Person> known) {
        return new Line(
                consent,
                consent.on(LocalDate.now(clock)),
                consent.receivers().stream().map(this::name).sorted().toList(),
                consent.classes().stream().sorted().toList(),
                consent.givers().stream().map(giver -> line(giver, known)).toList(),
                consent.withdrawal() == null ? null : name(known, consent.withdrawal().by()));
    }

    private static GiverLine line(Giver giver, Map<PersonId, Person> known) {
        var person = known.get(giver.person());
        var answer = giver.answer();
        return new GiverLine(
                giver,
                name(known, giver.person()),
                person != null && person.email() != null,
                person == null ? null : person.phone(),
                answer == null ? null : name(known, answer.writtenBy()),
                answer == null ? null : name(known, answer.witness()));
    }

    private static HashSet<PersonId> persons(List<Consent> all) {
        var persons = new HashSet<PersonId>();
        for (var consent : all) {
            if (consent.withdrawal() != null) persons.add(consent.withdrawal().by());
            for (var giver : consent.givers()) {
                persons.add(giver.person());
                if (giver.answer() != null)
                    Stream.of(giver.answer().writtenBy(), giver.answer().witness())
                            .filter(Objects::nonNull)
                            .forEach(persons::add);
            }
        }
        return persons;
    }

    private static @Nullable String name(Map<PersonId, Person> known, @Nullable PersonId person) {
        return person == null || !known.containsKey(person) ? null : known.get(person).givenName();
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
