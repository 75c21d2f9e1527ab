package nl.plein.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.ground.Somebody;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.journeys.time.FirstTime;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Pairs that go through a programme together, without the match before it. */
public class Journeyers {

    private final ApplicationContext application;
    private final Somebody somebody;
    private final People people;
    private final Journeys journeys;
    private final JourneyLinks links;
    private final FirstTime firstTime;
    private final JsonMapper json;
    private final Clock clock;

    Journeyers(
            ApplicationContext application,
            Somebody somebody,
            People people,
            Journeys journeys,
            JourneyLinks links,
            FirstTime firstTime,
            JsonMapper json,
            Clock clock) {
        this.application = application;
        this.somebody = somebody;
        this.people = people;
        this.journeys = journeys;
        this.links = links;
        this.firstTime = firstTime;
        this.json = json;
        this.clock = clock;
    }

    public static Journeyers in(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(Journeyers.class);
    }

    /** Sam, for whom mother Fatma speaks, and Noor, who helps: two weeks as Plein brings them, at an organisation of their own. */
    public Journey buddies() {
        return pair(somebody.anOrganisation(), "Sam", "Noor", shipped("buddy"));
    }

    /** The one that is helped is spoken for by Fatma. The organisation has a coordinator, {@link Neighbours#COORDINATOR}. */
    public Journey pair(OrganisationId organisation, String asker, String helper, Content content) {
        somebody.whoCoordinates(Neighbours.COORDINATOR, organisation);
        var programme = SomeProgrammes.in(application).offered(organisation, "buddy", content);
        var id = JourneyId.create();
        var helps = person(organisation, helper);
        journeys.add(new Journey(
                id, organisation, Set.of(organisation), null, programme.programme().value(), programme.version(),
                clock.instant(),
                List.of(
                        participant(id, people.register(organisation, asker, null, null, "nl"), person(organisation, "Fatma"), Part.ASKER),
                        participant(id, helps, helps, Part.HELPER)),
                null, List.of(), null));
        return journeys.find(id).orElseThrow();
    }

    public Content shipped(String kind) {
        try (var file = new ClassPathResource("programmes/" + kind + ".json").getInputStream()) {
            return json.readValue(file, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first time is found, and the rest follows. */
    public Journey begin(Journey journey, LocalDateTime first) {
        firstTime.set(journey.id(), first, helper(journey).person());
        return now(journey);
    }

    /** As it is now. */
    public Journey now(Journey journey) {
        return journeys.find(journey.id()).orElseThrow();
    }

    /** A new link to the page of who is helped. */
    public String pageOfAsker(Journey journey) {
        return links.to(journey, asker(journey));
    }

    /** A new link to the page of the helper. */
    public String pageOfHelper(Journey journey) {
        return links.to(journey, helper(journey));
    }

    public static Participant asker(Journey journey) {
        return journey.askers().findFirst().orElseThrow();
    }

    public static Participant helper(Journey journey) {
        return journey.helpers().findFirst().orElseThrow();
    }

    private PersonId person(OrganisationId organisation, String name) {
        return people.register(organisation, name, Neighbours.mailOf(name), null, "nl");
    }

    private Participant participant(JourneyId journey, PersonId person, PersonId speaker, Part part) {
        return new Participant(UUID.randomUUID(), journey, person, speaker, part, clock.instant(), null);
    }
}
