package nl.plein.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.access.Viewer;
import nl.plein.ground.Somebody;
import nl.plein.needs.Answers;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import nl.plein.needs.SomeKinds;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.context.ApplicationContext;

/** Fills the tables with people who ask and help, of whom a test names only what matters to it. */
public class Neighbours {

    public static final String COORDINATOR = "anneke@example.org";

    private final Somebody somebody;
    private final People people;
    private final Kinds kinds;
    private final Entries entries;
    private final Screenings screenings;
    private final Clock clock;

    Neighbours(
            Somebody somebody, People people, Kinds kinds, Entries entries, Screenings screenings, Clock clock) {
        this.somebody = somebody;
        this.people = people;
        this.kinds = kinds;
        this.entries = entries;
        this.screenings = screenings;
        this.clock = clock;
    }

    public static Neighbours in(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(Neighbours.class);
    }

    /** One organisation with its coordinator, and homework as its kind of help. */
    public Viewer coordinator() {
        var organisation = somebody.anOrganisation();
        kinds.save(SomeKinds.homework(organisation));
        return coordinator(COORDINATOR, organisation);
    }

    public Viewer coordinator(String address, OrganisationId organisation) {
        var person = somebody.whoCoordinates(address, organisation);
        return new Viewer(person, Map.of(organisation, Set.of(Role.COORDINATOR)));
    }

    public EntryId asks(String name, int waitingDays, Map<String, List<String>> answers) {
        return add(Side.NEED, name, waitingDays, answers);
    }

    public EntryId asks(String name, int waitingDays) {
        return asks(name, waitingDays, Map.of());
    }

    public EntryId offers(String name, Map<String, List<String>> answers) {
        return add(Side.OFFER, name, 1, answers);
    }

    public EntryId offers(String name, int capacity) {
        return offers(name, Map.of("capacity", List.of(String.valueOf(capacity))));
    }

    public static String mailOf(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.org";
    }

    private EntryId add(Side side, String name, int waitingDays, Map<String, List<String>> more) {
        var kind = kinds.find("homework").orElseThrow();
        var answers = new HashMap<String, List<String>>(Map.of(
                "age", List.of("18-29"),
                "topics", List.of("maths"),
                "level", List.of("havo"),
                "times", List.of("tue-evening"),
                "where", List.of("place"),
                "postcode", List.of("6131"),
                "distance", List.of("10"),
                "languages", List.of("nl"),
                "contact", List.of("mail")));
        answers.putAll(more);
        var byPhone = answers.get("contact").contains("phone");
        var person = people.register(
                kind.organisation(), name, byPhone ? null : mailOf(name), byPhone ? "046 123 45 67" : null, "nl");
        var id = EntryId.create();
        entries.add(new Entry(id, side, "homework", kind.organisation(), person, null, new Answers(answers),
                clock.instant().minus(Duration.ofDays(waitingDays)), Entry.State.OPEN));
        return id;
    }

    public void screened(EntryId offer, PersonId by) {
        var person = entries.find(offer).orElseThrow().person();
        var today = LocalDate.now(clock);
        for (var step : Screening.Step.values()) screenings.record(person, step, today, by);
    }
}
