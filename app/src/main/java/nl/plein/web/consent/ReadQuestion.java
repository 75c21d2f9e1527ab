package nl.plein.web.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.consent.Age;
import nl.plein.access.consent.Consent;
import nl.plein.access.consent.ConsentId;
import nl.plein.access.consent.Giver;
import nl.plein.access.consent.Voice;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a filled in form what somebody will be asked. The date of birth is read, and not kept. */
@Component
class ReadQuestion {

    static final List<String> WAYS = List.of("letter", "in-person");
    static final List<String> AGES = List.of("adult", "minor");

    private final Guardians guardians;
    private final Clock clock;

    ReadQuestion(Guardians guardians, Clock clock) {
        this.guardians = guardians;
        this.clock = clock;
    }

    /** Empty when something is wrong, which the form then tells. */
    Optional<Consent> read(Form form, Entry entry, Askable askable) {
        var today = LocalDate.now(clock);
        var purpose = form.oneOf("purpose", names(askable.purposes()), "consent.ask.no-purpose");
        var receivers = form.someOf("receivers", ids(askable.partners().keySet()), "consent.ask.no-receivers");
        var classes = form.someOf("classes", names(askable.classes()), "consent.ask.no-classes");
        var until = form.optionalDate("until", "consent.ask.no-day").orElse(null);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1)))
            form.reject("until", "consent.ask.no-day");
        var age = age(form, entry, today);
        var parent = guardians.of(entry.id()).orElse(null);
        if (age != null && age.band().voices().contains(Voice.PARENT) && parent == null)
            form.reject("born", "consent.ask.no-parent");
        form.oneOf("way", WAYS, "consent.ask.no-way");
        if (form.isWrong()) return Optional.empty();
        checkWhatWasAgreed(form, Purpose.valueOf(purpose), receivers, classes, askable);
        if (form.isWrong()) return Optional.empty();
        return Optional.of(new Consent(
                ConsentId.create(),
                entry.person(),
                entry.organisation(),
                Purpose.valueOf(purpose),
                receivers.stream().map(UUID::fromString).map(OrganisationId::new).collect(Collectors.toSet()),
                classes.stream().map(DataClass::valueOf).collect(Collectors.toSet()),
                age,
                today,
                until,
                givers(age, entry.person(), parent),
                null));
    }

    private @Nullable Age age(Form form, Entry entry, LocalDate today) {
        var chosen = form.oneOf("age", AGES, "consent.ask.no-age");
        if (chosen.equals("adult")) {
            if (entry.answers().isMinor()) form.reject("age", "consent.ask.is-minor");
            return Age.ADULT;
        }
        var born = form.optionalDate("born", "consent.ask.no-born").orElse(null);
        if (born == null || born.isAfter(today)) {
            if (chosen.equals("minor")) form.reject("born", "consent.ask.no-born");
            return null;
        }
        return Age.of(born, today);
    }

    private static void checkWhatWasAgreed(
            Form form, Purpose purpose, List<String> receivers, List<String> classes, Askable askable) {
        var partners = receivers.stream().map(UUID::fromString).map(OrganisationId::new);
        if (!partners.allMatch(partner -> askable.opens(partner, purpose)))
            form.reject("receivers", "consent.ask.partner-not-agreed");
        if (!names(askable.classes(purpose)).containsAll(classes)) form.reject("classes", "consent.ask.class-not-agreed");
    }

    private static List<Giver> givers(Age age, PersonId subject, @Nullable PersonId parent) {
        var persons = parent == null
                ? Map.of(Voice.SELF, subject)
                : Map.of(Voice.SELF, subject, Voice.PARENT, parent);
        return age.band().voices().stream()
                .map(voice -> new Giver(persons.get(voice), voice, null))
                .toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).toList();
    }

    private static List<String> ids(Collection<OrganisationId> all) {
        return all.stream().map(each -> each.value().toString()).toList();
    }
}
