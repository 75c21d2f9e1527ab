package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.plein.access.emergency.OpenEmergency;
import nl.plein.ground.Story;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted before it is written is counted right, however many come at once. */
class AtTheSameMomentTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";

    @Autowired
    private OpenEmergency openEmergency;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Keys theKeys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fiveEmergenciesADayAreFiveAlsoWhenFourteenAreAskedAtOnce() throws Exception {
        var here = somebody.anOrganisation();
        var anneke = somebody.whoCoordinates(ANNEKE, here);
        var owner = somebody.anOrganisation();
        var reader = new OpenEmergency.Reader(anneke, here);
        atOnce(14, () -> theKeys.onDuty(() -> openEmergency.open(reader, owner, anneke, "in gevaar")));
        assertThat(this.owner.jdbc().sql("select count(*) from access.emergency").query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void twoAdministratorsWhoEndEachOtherLeaveOne() throws Exception {
        var organisation = somebody.anOrganisation();
        var first = anAdministrator(ANNEKE, organisation);
        var second = anAdministrator("bram@buurtbond.example", organisation);
        // each has made up its mind before the other is done
        var both = new CyclicBarrier(2);
        var ended = Stream.of(first, second)
                .<Callable<Boolean>>map(one -> () -> theKeys.onDuty(() -> transaction.execute(_ -> {
                    meet(both);
                    return memberships.end(one, organisation, Role.ADMINISTRATOR);
                })))
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(ended)) done.get();
        }
        assertThat(memberships.withRole(organisation, Role.ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void theDatabaseItselfKeepsTheLastAdministrator() {
        var organisation = somebody.anOrganisation();
        var anneke = anAdministrator(ANNEKE, organisation);
        assertThat(memberships.end(anneke, organisation, Role.ADMINISTRATOR)).isFalse();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> jdbc.sql("delete from people.membership where person = :person")
                        .param("person", anneke.value())
                        .update()))
                .rootCause()
                .hasMessageContaining("the last administrator");
        assertThat(memberships.withRole(organisation, Role.ADMINISTRATOR)).containsExactly(anneke);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonId anAdministrator(String address, OrganisationId organisation) {
        var person = somebody.whoCoordinates(address, organisation);
        memberships.add(person, organisation, Role.ADMINISTRATOR);
        return person;
    }

    private static void atOnce(int many, Callable<?> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (var done : threads.invokeAll(Stream.generate(() -> work).limit(many).toList())) done.get();
        }
    }
}
