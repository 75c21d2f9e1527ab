package nl.plein.web.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.decision.Ground;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the made-up town into an empty database, through the same faces that real people come in by. */
@Component
class FillTown {

    static final String COORDINATOR = "coordinator@voorbeeld.example";
    static final String PROFESSIONAL = "wijkteam@voorbeeld.example";

    /** Which of the organisations looks after a kind of help; the others are those of the students. */
    private static final Map<String, String> LOOKED_AFTER = Map.of(
            "company", "welfare",
            "outing", "welfare",
            "device", "welfare",
            "language", "library",
            "digital", "library",
            "workplace", "library");

    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Kinds kinds;
    private final StartingKinds startingKinds;
    private final Entries entries;
    private final Guardians guardians;
    private final Screenings screenings;
    private final Agreements agreements;
    private final MessageSource messages;
    private final Keys keys;
    private final Clock clock;

    FillTown(
            Organisations organisations,
            People people,
            Memberships memberships,
            Kinds kinds,
            StartingKinds startingKinds,
            Entries entries,
            Guardians guardians,
            Screenings screenings,
            Agreements agreements,
            MessageSource messages,
            Keys keys,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.kinds = kinds;
        this.startingKinds = startingKinds;
        this.entries = entries;
        this.guardians = guardians;
        this.screenings = screenings;
        this.agreements = agreements;
        this.messages = messages;
        this.keys = keys;
        this.clock = clock;
    }

    void fill() {
        var municipality = municipality();
        var students = organisation("students", OrganisationKind.INITIATIVE, "Yasmin");
        var welfare = organisation("welfare", OrganisationKind.WELFARE, "Henk");
        var library = organisation("library", OrganisationKind.LIBRARY, "Annemiek");
        var coordinator = people.registerGenerated(students, "Marieke", COORDINATOR, null, "nl");
        for (var organisation : List.of(students, welfare, library))
            for (var role : List.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.CONTROLLER))
                memberships.add(coordinator, organisation, role);
        agree(coordinator, List.of(students, welfare, library, municipality));
        startingKinds
                .of(kind -> switch (LOOKED_AFTER.getOrDefault(kind, "students")) {
                    case "welfare" -> welfare;
                    case "library" -> library;
                    default -> students;
                })
                .forEach(kinds::save);
        new Filling(coordinator, kinds.byKey()).fill();
    }

    private OrganisationId organisation(String name, OrganisationKind kind) {
        var id = new OrganisationId(UUID.randomUUID());
        organisations.add(
                id, messages.getMessage("demonstration.organisation." + name, null, Locale.of("nl")), kind);
        keys.add(List.of(id));
        return id;
    }

    private OrganisationId organisation(String name, OrganisationKind kind, String coordinator) {
        var id = organisation(name, kind);
        work(id, coordinator, name + "@voorbeeld.example", Role.COORDINATOR);
        return id;
    }

    private void agree(PersonId by, List<OrganisationId> partners) {
        agreements.begin(text("agreement"), Ground.PUBLIC_TASK, text("assessment"), by);
        partners.forEach(partner -> agreements.sign(partner, by, text("capacity")));
    }

    private String text(String key) {
        return messages.getMessage("demonstration." + key, null, Locale.of("nl"));
    }

    /** The first, and so the one that leads. It looks after no kind of help, but has people who work in the neighbourhood. */
    private OrganisationId municipality() {
        var id = organisation("municipality", OrganisationKind.MUNICIPALITY);
        work(id, "Fatima", "gemeente@voorbeeld.example", Role.ADMINISTRATOR, Role.CONTROLLER);
        work(id, "Samir", PROFESSIONAL, Role.PROFESSIONAL);
        return id;
    }

    private void work(OrganisationId organisation, String givenName, String email, Role... roles) {
        var person = people.registerGenerated(organisation, givenName, email, null, "nl");
        for (var role : roles) memberships.add(person, organisation, role);
    }

    /** One town on its way into the database. */
    private class Filling {

        private final PersonId coordinator;
        private final Map<String, Kind> kindsByKey;
        private final Town town;
        private final Map<Resident, PersonId> registered = new HashMap<>();

        Filling(PersonId coordinator, Map<String, Kind> kindsByKey) {
            this.coordinator = coordinator;
            this.kindsByKey = kindsByKey;
            this.town = new Town(kindsByKey);
        }

        void fill() {
            town.entries().forEach(this::add);
            town.screenings().forEach(this::screen);
        }

        private void add(MadeUpEntry made) {
            var kind = kindsByKey.get(made.kind());
            var entry = new Entry(
                    EntryId.create(),
                    made.side(),
                    kind.key(),
                    kind.organisation(),
                    register(kind, made.resident(), !made.resident().underSixteen()),
                    made.arranger() == null ? null : register(kind, made.arranger(), true),
                    made.answers(),
                    clock.instant().minus(Duration.ofDays(made.daysWaiting())),
                    Entry.State.OPEN);
            entries.add(entry);
            if (made.guardian() != null) guardians.ask(entry.id(), register(kind, made.guardian(), true));
            if (made.guardian() != null && made.guardianSaidYes()) guardians.confirm(entry.id());
            if (made.paused()) entries.pause(entry.id());
        }

        /** Under 16 nobody is written to but the guardian, so no address of the child is kept. */
        private PersonId register(Kind kind, Resident resident, boolean withAddress) {
            var person = registered.computeIfAbsent(
                    resident,
                    _ -> people.registerGenerated(
                            kind.organisation(),
                            resident.givenName(),
                            withAddress && !resident.prefersPhone() ? resident.email() : null,
                            withAddress && resident.prefersPhone() ? resident.phone() : null,
                            "nl"));
            people.becomeKnown(kind.organisation(), person);
            return person;
        }

        private void screen(MadeUpScreening made) {
            var helper = registered.get(made.helper());
            record(helper, Screening.Step.CONVERSATION, made.conversation());
            record(helper, Screening.Step.REFERENCES, made.references());
            record(helper, Screening.Step.CERTIFICATE, made.certificate());
        }

        private void record(PersonId helper, Screening.Step step, @Nullable Integer daysAgo) {
            if (daysAgo == null) return;
            screenings.record(helper, step, LocalDate.now(clock).minusDays(daysAgo), coordinator);
        }
    }
}
