package nl.plein.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the second fence. PostgreSQL shows rows of an organisation only to a transaction that holds the key of
 * that organisation; without any key a transaction sees nothing. A page holds the keys of whoever looks, a personal link
 * adds the key of what it was made for, and a job that the alliance runs for everybody says that it is on duty.
 *
 * <p>This is the second fence and not the first: what somebody may see within an organisation is decided in Java.
 */
@Component
public class Keys {

    /**
     * What the thread holds; {@link FencedTransactions} hands it to every transaction that begins.
     *
     * @param looker whose look is written down, see {@link Looks}; null for a machine on duty
     * @param viewer whose roles decide what may be looked at; null for whoever holds a personal link, which is a right by itself
     */
    record Ring(
            @Nullable PersonId person,
            Set<OrganisationId> organisations,
            @Nullable PersonId looker,
            @Nullable Viewer viewer) {

        static final Ring EMPTY = new Ring(null, Set.of(), null, null);

        /** Somebody who signed in and looks. */
        static Ring of(Viewer viewer) {
            return new Ring(viewer.person(), viewer.roles().keySet(), viewer.person(), viewer.isSignedIn() ? viewer : null);
        }

        Ring with(Collection<OrganisationId> more) {
            var all = new HashSet<>(organisations);
            all.addAll(more);
            return new Ring(person, Set.copyOf(all), looker, viewer);
        }

        Ring lookedThroughBy(@Nullable PersonId holder) {
            return new Ring(person, organisations, looker == null ? holder : looker, null);
        }

        boolean isEmpty() {
            return person == null && organisations.isEmpty();
        }

        String organisationsAsText() {
            return organisations.stream().map(OrganisationId::value).map(UUID::toString).sorted().collect(joining(","));
        }

        String personAsText() {
            return person == null ? "" : person.value().toString();
        }
    }

    private static final ThreadLocal<Ring> HELD = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Organisations organisations;

    Keys(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    static Ring held() {
        var ring = HELD.get();
        return ring == null ? Ring.EMPTY : ring;
    }

    /** Work of the alliance as a whole, like reminding and forgetting: with the keys of all organisations. */
    public <T> T onDuty(Supplier<T> work) {
        var all = organisations.all().stream().map(Organisation::id).collect(toUnmodifiableSet());
        return holding(new Ring(held().person(), all, null, null), work);
    }

    public void onDuty(Runnable work) {
        onDuty(() -> {
            work.run();
            return null;
        });
    }

    /** Work in the name of somebody, with the keys of the organisations they work for. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return holding(Ring.of(viewer), work);
    }

    /** Adds keys until the end of the page or the job. */
    public void add(Collection<OrganisationId> more) {
        if (HELD.get() == null) throw new IllegalStateException("keys are held by a page or a job, and this is neither");
        hold(held().with(more));
    }

    /** Adds the keys of a personal link; from now on its holder is who looks, unless somebody signed in. */
    void add(PersonalLink link) {
        add(link.organisations());
        HELD.set(held().lookedThroughBy(link.holder()));
    }

    /** Finding out for whom somebody works, before anything else is known of them. */
    <T> T as(PersonId person, Supplier<T> work) {
        return holding(new Ring(person, Set.of(), null, null), work);
    }

    void hold(Ring ring) {
        HELD.set(ring);
        turn(ring);
    }

    void letGo() {
        HELD.remove();
    }

    private <T> T holding(Ring ring, Supplier<T> work) {
        var before = HELD.get();
        hold(ring);
        try {
            return work.get();
        } finally {
            if (before == null) HELD.remove();
            else HELD.set(before);
            turnBack();
        }
    }

    private void turnBack() {
        try {
            turn(held());
        } catch (DataAccessException _) {
            // the transaction failed before: it hears nothing any more, and will be rolled back
        }
    }

    private void turn(Ring ring) {
        if (!isOpen()) return;
        jdbc.sql("select set_config('plein.organisations', :organisations, true), set_config('plein.person', :person, true)")
                .param("organisations", ring.organisationsAsText())
                .param("person", ring.personAsText())
                .query((_, _) -> 0)
                .single();
    }

    private static boolean isOpen() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
