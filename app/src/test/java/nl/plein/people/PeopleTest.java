package nl.plein.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import nl.plein.ground.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PeopleTest extends Story {

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private TransactionTemplate transactions;

    private OrganisationId home;

    @BeforeEach
    void anOrganisation() {
        home = somebody.anOrganisation();
    }

    @Test
    void theSameAddressAndNameAreTheSamePerson() {
        var zoe = people.register(home, "Zoë", "Zoe@Home.example", "043 123 4567", "nl");
        assertThat(people.register(home, " zoe ", "zoe@home.EXAMPLE", null, "en")).isEqualTo(zoe);
    }

    @Test
    void whoFillsInAFormChangesNothingOfWhoIsThere() {
        var zoe = people.register(home, "Zoë", "zoe@home.example", "043 123 4567", "nl");
        people.register(home, "ZOE", "zoe@home.example", "06 66 66 66 66", "en");
        assertThat(people.find(zoe))
                .contains(new Person(zoe, "Zoë", "zoe@home.example", "043 123 4567", "nl"));
    }

    @Test
    void aFamilyMayShareAnAddress() {
        var zoe = people.register(home, "Zoë", "family@home.example", null, "nl");
        var sam = people.register(home, "Sam", "family@home.example", null, "nl");
        assertThat(sam).isNotEqualTo(zoe);
        assertThat(people.at("Family@home.example")).extracting(Person::id).containsExactlyInAnyOrder(zoe, sam);
    }

    @Test
    void withoutAnAddressEverybodyIsNew() {
        assertThat(people.register(home, "Jan", null, "043 123 4567", "nl"))
                .isNotEqualTo(people.register(home, "Jan", " ", "043 123 4567", "nl"));
    }

    @Test
    void twoFormsAtTheSameMomentMakeOnePerson() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = new AtomicReference<Future<PersonId>>();
            var first = transactions.execute(_ -> {
                var zoe = people.register(home, "Zoë", "zoe@home.example", null, "nl");
                second.set(other.submit(keys.shared(() -> people.register(home, "Zoë", "zoe@home.example", null, "nl"))));
                await().until(() -> second.get().isDone() || somebodyWaits());
                return zoe;
            });
            assertThat(second.get().get()).isEqualTo(first);
        }
    }

    private boolean somebodyWaits() {
        return owner.jdbc().sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoIsErasedLeavesAnEmptyShell() {
        var zoe = somebody.whoCoordinates("zoe@home.example");
        people.erase(zoe);
        assertThat(people.find(zoe)).isEmpty();
        assertThat(people.find(List.of(zoe))).isEmpty();
        assertThat(people.at("zoe@home.example")).isEmpty();
        assertThat(memberships.of(zoe)).isEmpty();
        assertThat(people.register(home, "Anneke", "zoe@home.example", null, "nl")).isNotEqualTo(zoe);
    }

    @Test
    void addingAnOrganisationOrAMembershipTwiceAddsItOnce() {
        var id = new OrganisationId(UUID.randomUUID());
        organisations.add(id, "De Buurtbond", OrganisationKind.WELFARE);
        organisations.add(id, "Another name", OrganisationKind.SCHOOL);
        assertThat(organisations.find(id)).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo("De Buurtbond");
            assertThat(found.kind()).isEqualTo(OrganisationKind.WELFARE);
        });

        keys.add(List.of(id));
        var zoe = people.register(id, "Zoë", "zoe@home.example", null, "nl");
        memberships.add(zoe, id, Role.COORDINATOR);
        memberships.add(zoe, id, Role.COORDINATOR);
        assertThat(memberships.of(zoe)).containsExactly(new Membership(zoe, id, Role.COORDINATOR));
        assertThat(memberships.withRole(id, Role.COORDINATOR)).containsExactly(zoe);
        assertThat(memberships.withRole(id, Role.ADMINISTRATOR)).isEmpty();
    }
}
