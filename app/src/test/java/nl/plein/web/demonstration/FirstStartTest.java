package nl.plein.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.plein.access.Keys;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.directory.shipped.ShippedTalks;
import nl.plein.ground.Story;
import nl.plein.needs.Kinds;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FirstStartTest extends Story {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keys duty;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Kinds kinds;

    @Autowired
    private StartingKinds startingKinds;

    @Autowired
    private StartingProgrammes startingProgrammes;

    @Autowired
    private ShippedDirectory shippedDirectory;

    @Autowired
    private ShippedTalks shippedTalks;

    @Autowired
    private FillTown fillTown;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void twoNodesThatStartTogetherFillOneTown() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var started : nodes.invokeAll(List.of(this::startDemonstration, this::startDemonstration))) started.get();
        }
        startDemonstration();

        assertThat(organisations.all()).hasSize(4);
        assertThat(count("needs.entry where side = 'NEED'")).isEqualTo(600);
        assertThat(count("needs.entry where side = 'OFFER'")).isEqualTo(700);
        assertThat(count("directory.listing")).isPositive();
        assertThat(owner.jdbc().sql("select distinct o.kind from directory.talk_time t join people.organisation o on o.id = t.organisation")
                .query(String.class).list()).as("where somebody sits").containsExactlyInAnyOrder("LIBRARY", "WELFARE");
        assertThat(count("directory.visit")).isPositive();
        assertThat(count("people.person where not generated")).isZero();
        assertThat(count("post.letter")).isZero();
        assertThat(at(FillTown.COORDINATOR)).singleElement().satisfies(coordinator ->
                assertThat(of(coordinator)).hasSize(9).extracting(Membership::role).doesNotContain(Role.CONFIDANT));
        assertThat(at(FillTown.PROFESSIONAL)).singleElement().satisfies(professional ->
                assertThat(of(professional)).singleElement().extracting(Membership::role).isEqualTo(Role.PROFESSIONAL));
    }

    @Test
    void aRealAllianceBeginsWithOneOrganisationOneCoordinatorAndKindsOfHelp() {
        startEmpty("Ons Dorp", "Els.Bakker@ons-dorp.example");
        startEmpty("Ons Dorp", "somebody.else@ons-dorp.example");

        assertThat(organisations.all()).extracting(Organisation::name).containsExactly("Ons Dorp");
        assertThat(at("els.bakker@ons-dorp.example")).singleElement().satisfies(coordinator -> {
            assertThat(coordinator.givenName()).isEqualTo("Els");
            assertThat(of(coordinator)).extracting(Membership::role)
                    .containsExactlyInAnyOrder(Role.COORDINATOR, Role.ADMINISTRATOR, Role.CONTROLLER);
        });
        assertThat(at("somebody.else@ons-dorp.example")).isEmpty();
        assertThat(kinds.open()).hasSize(8);
        assertThat(count("needs.entry")).isZero();
        assertThat(count("journeys.programme")).isEqualTo(6);
    }

    @Test
    void programmesComeOnceAlsoToAnAllianceThatWasThereBefore() {
        startEmpty("Ons Dorp", "els@ons-dorp.example");
        owner.jdbc().sql("truncate journeys.programme cascade").update();
        startEmpty("Ons Dorp", "els@ons-dorp.example");
        startEmpty("Ons Dorp", "els@ons-dorp.example");

        assertThat(count("journeys.programme where shared_at is not null and cardinality(kinds) = 1")).isEqualTo(5);
        assertThat(count("journeys.programme_version where offered_at is not null and made_by is null")).isEqualTo(6);
        assertThat(owner.jdbc().sql("select distinct organisation from journeys.programme").query(UUID.class).single())
                .isEqualTo(organisations.all().getFirst().id().value());
    }

    @Test
    void withoutANameOrAnAddressNothingBegins() {
        startEmpty("", "els@ons-dorp.example");
        startEmpty("Ons Dorp", " ");
        assertThat(organisations.all()).isEmpty();
    }

    private Void startDemonstration() {
        start(true, null);
        return null;
    }

    private void startEmpty(String alliance, String coordinator) {
        start(false, new StartEmpty(organisations, people, memberships, kinds, startingKinds, duty, alliance, coordinator));
    }

    private void start(boolean demonstration, StartEmpty startEmpty) {
        var startingDirectory = new StartingDirectory(shippedDirectory, shippedTalks, organisations, demonstration);
        var firstStart = new FirstStart(
                jdbc, organisations, fillTown, startEmpty, startingProgrammes, startingDirectory, duty, clock, demonstration);
        transaction.executeWithoutResult(_ -> firstStart.run(new DefaultApplicationArguments()));
    }

    private List<Person> at(String address) {
        return duty.onDuty(() -> people.at(address));
    }

    private List<Membership> of(Person person) {
        return duty.onDuty(() -> memberships.of(person.id()));
    }

    private int count(String what) {
        return owner.count(what);
    }
}
