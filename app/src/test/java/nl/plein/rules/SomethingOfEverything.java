package nl.plein.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.consent.AskConsent;
import nl.plein.access.consent.SomeConsent;
import nl.plein.ground.Owner;
import nl.plein.ground.Somebody;
import nl.plein.directory.SomeDirectory;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.matching.Neighbours;
import nl.plein.matching.ProposalId;
import nl.plein.matching.proposal.Propose;
import nl.plein.needs.Entries;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.people.Site;
import nl.plein.people.SiteId;
import nl.plein.people.Sites;
import nl.plein.shared.Outcome;
import org.springframework.context.ApplicationContext;

/** One of each thing that has a page, at one organisation with somebody in every role, and a coordinator of another one. */
class SomethingOfEverything {

    static final String OTHER = "els@example.org";
    static final String ADMINISTRATOR = "ada@example.org";
    static final String CONTROLLER = "cor@example.org";
    static final String PROFESSIONAL = "pim@example.org";

    private final ApplicationContext application;
    private final Somebody somebody;
    private final Owner owner;
    private final Propose propose;
    private final Entries entries;
    private final AskConsent askConsent;
    private final Screenings screenings;
    private final People people;
    private final Memberships memberships;
    private final Sites sites;
    private final Clock clock;

    SomethingOfEverything(
            ApplicationContext application,
            Somebody somebody,
            Owner owner,
            Propose propose,
            Entries entries,
            AskConsent askConsent,
            Screenings screenings,
            People people,
            Memberships memberships,
            Sites sites,
            Clock clock) {
        this.application = application;
        this.somebody = somebody;
        this.owner = owner;
        this.propose = propose;
        this.entries = entries;
        this.askConsent = askConsent;
        this.screenings = screenings;
        this.people = people;
        this.memberships = memberships;
        this.sites = sites;
        this.clock = clock;
    }

    static SomethingOfEverything in(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(SomethingOfEverything.class);
    }

    /** What to fill in for each part of an address that varies. */
    Map<String, String> make() {
        var own = new HashMap<String, String>();
        var neighbours = Neighbours.in(application);
        var coordinator = neighbours.coordinator();
        var organisation = coordinator.roles().keySet().iterator().next();
        var sam = neighbours.asks("Xander", 30);
        var noor = neighbours.offers("Quirine", 2);
        var elsewhere = somebody.anOrganisation();
        neighbours.coordinator(OTHER, elsewhere);
        work(organisation, "Ada", ADMINISTRATOR, Role.ADMINISTRATOR);
        work(organisation, "Cor", CONTROLLER, Role.CONTROLLER);
        work(organisation, "Pim", PROFESSIONAL, Role.PROFESSIONAL, Role.CONFIDANT);
        var helper = entries.find(noor).orElseThrow().person();
        screenings.record(helper, Screening.Step.CONVERSATION, LocalDate.now(clock), coordinator.person());
        own.put("entry", sam.value().toString());
        own.put("one", sam.value().toString());
        own.put("other", noor.value().toString());
        own.put("need", sam.value().toString());
        own.put("proposal", proposal(propose.propose(coordinator, sam, noor, null)).value().toString());
        var journeyers = Journeyers.in(application);
        var journey = journeyers.begin(
                journeyers.pair(organisation, "Xander", "Quirine", journeyers.shipped("buddy")),
                LocalDate.now(clock).plusDays(2).atTime(16, 0));
        own.put("journey", journey.id().value().toString());
        own.put("participant", Journeyers.helper(journey).id().toString());
        own.put("moment", journey.moments().getFirst().id().value().toString());
        own.put("worry", UUID.randomUUID().toString());
        var directory = SomeDirectory.in(application);
        var initiative = directory.initiative(organisation, "Buurthuis");
        own.put("initiative", initiative.value().toString());
        own.put("listing", directory.listing(initiative, "{\"kind\":\"SERVICE\",\"name\":\"Soep\"}").value().toString());
        own.put("place", directory.place(organisation, "{\"name\":\"De Linde\"}").value().toString());
        own.put("talk", UUID.randomUUID().toString());
        owner.jdbc().sql("""
                insert into directory.talk_time (id, organisation, place, guide, shown_as, day, begins, ends, minutes, first_day)
                values (:id::uuid, :organisation, :place::uuid, :guide, 'A', 'MO', '10:00', '12:00', 30, current_date)
                """)
                .param("id", own.get("talk"))
                .param("organisation", organisation.value())
                .param("place", own.get("place"))
                .param("guide", coordinator.person().value())
                .update();
        own.put("synonyms", UUID.randomUUID().toString());
        own.put("term", UUID.randomUUID().toString());
        own.put("kind:SUBJECT|FOR_WHOM|LIFE_EVENT", "SUBJECT");
        own.put("handover", UUID.randomUUID().toString());
        owner.jdbc().sql("""
                insert into journeys.handover (id, participant, person, speaker, owner, receiver, programme, asked_by, asked_at, said, said_by, said_at)
                select :id::uuid, id, person, speaker, gen_random_uuid(), :receiver, '{"nl": "p", "en": "p"}', person, now(), 'YES', speaker, now()
                from journeys.participant where part = 'ASKER' and journey = :journey::uuid
                """)
                .param("id", own.get("handover"))
                .param("receiver", organisation.value())
                .param("journey", own.get("journey"))
                .update();
        own.put("result", UUID.randomUUID().toString());
        owner.jdbc().sql("""
                with made as (
                    insert into journeys.result (id, journey, participant, challenge, words, made_on, by, at)
                    select :id::uuid, journey, id, 'c', '', current_date, person, now() from journeys.participant where part = 'ASKER'
                    returning id)
                insert into journeys.photo (result, jpeg, width, height) select id, '\\xffd8', 1, 1 from made
                """).param("id", own.get("result")).update();
        // the other organisation would receive something, and still opens none of the pages about it
        var subject = entries.find(sam).orElseThrow().person();
        var consent = SomeConsent.of(subject, organisation, elsewhere, LocalDate.now(clock));
        askConsent.inPerson(consent, coordinator.person());
        own.put("consent", consent.id().value().toString());
        own.put("giver", subject.value().toString());
        own.put("helper", helper.value().toString());
        own.put("step", owner.jdbc().sql("select id::text from needs.screening_step").query(String.class).single());
        own.put("organisation", organisation.value().toString());
        own.put("site", UUID.randomUUID().toString());
        sites.save(new Site(new SiteId(UUID.fromString(own.get("site"))), organisation, "De Linde", null, "6131", "Sittard"));
        own.put("invitation", UUID.randomUUID().toString());
        owner.jdbc().sql("""
                insert into access.invitation (id, organisation, invited_by, name, kind, email, language, sent_at, expires_at)
                values (:id::uuid, :organisation, gen_random_uuid(), 'De Kern', 'SCHOOL', 'kern@example.org', 'nl', now(), now())
                """).param("id", own.get("invitation")).param("organisation", organisation.value()).update();
        own.put("partner", somebody.anOrganisation().value().toString());
        own.put("person", aColleague(organisation).value().toString());
        own.put("role", "COORDINATOR");
        own.put("employee", coordinator.person().value().toString());
        own.put("key", "homework");
        own.put("programme", SomeProgrammes.in(application)
                .offered(organisation, "homework", SomeProgrammes.onDays("Leren", 0, 7)).programme().value().toString());
        own.put("side:need|offer", "need");
        own.put("door:ask|offer|arrange", "ask");
        for (var unknown : Set.of("mine", "beside", "draft", "token", "moment:[0-9a-f-]{36}", "mine:[0-9a-f-]{36}", "other:[0-9a-f-]{36}", "sharing", "emergency", "upload:[0-9a-f-]{36}", "id", "code", "challenge", "visit", "off", "holder", "report", "claim")) own.put(unknown, UUID.randomUUID().toString());
        own.put("question", "name");
        own.put("asked", "event");
        own.put("way", UUID.randomUUID().toString());
        owner.jdbc().sql("""
                insert into directory.way (id, organisation, answers, language, kept_at, touched_at, follow_until)
                values (:id::uuid, :organisation, '', 'nl', now(), now(), '2999-01-01')
                """).param("id", own.get("way")).param("organisation", organisation.value()).update();
        own.put("kind:listing|initiative|place", "listing");
        own.put("whose:data|mine", "data");
        own.put("version:[0-9]{1,6}", "1");
        own.put("map:[0-9]{1,4}", "1");
        own.put("purpose", "HELP");
        return own;
    }

    void work(OrganisationId organisation, String name, String email, Role... roles) {
        var person = people.register(organisation, name, email, null, "nl");
        for (var role : roles) memberships.add(person, organisation, role);
    }

    private PersonId aColleague(OrganisationId organisation) {
        var bea = people.register(organisation, "Bea", "bea@example.org", null, "nl");
        memberships.add(bea, organisation, Role.ADMINISTRATOR);
        return bea;
    }

    private static ProposalId proposal(Outcome<ProposalId> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProposalId>(var id) -> id;
            case Outcome.Refused<ProposalId>(var reason) -> throw new AssertionError(reason);
        };
    }
}
