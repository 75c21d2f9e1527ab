package nl.plein.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down who looked at whom. A page says what it shows; the rows are written in the page's own transaction, as its
 * last step: without them the page fails. What a machine does on duty is not a look.
 */
@Component
public class Looks {

    /** What was seen, and of which class it is (0 that somebody is known, 1 practical, 2 contact, 3 wellbeing, 4 content of help). */
    public enum What {
        /** Name, kind of help, neighbourhood, how long somebody waits. */
        PORTRAIT(1),
        /** All that somebody answered, and how they are reached. */
        ENTRY(3),
        /** How somebody is reached. */
        CONTACT(2),
        /** What was seen of a helper: conversation, references, certificate. */
        SCREENING(2),
        /** All of it, in a file that leaves the square. */
        EXPORT(3),
        /** What one side of a proposal reads about the other. */
        PROPOSAL(1);

        private final int dataClass;

        What(int dataClass) {
            this.dataClass = dataClass;
        }
    }

    /** @param person who looks */
    private record Page(PersonId person, OrganisationId organisation, What what) {}

    private static final String HELP = "help";

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever looks at this page sees this of these persons, whose data belong to this organisation. */
    public void at(What what, OrganisationId organisation, Collection<PersonId> subjects) {
        var looker = Keys.held().looker();
        if (looker == null || subjects.isEmpty()) return;
        seen().computeIfAbsent(new Page(looker, organisation, what), _ -> new TreeSet<>())
                .addAll(subjects.stream().map(PersonId::value).toList());
    }

    /** What the open transaction showed so far; written when it is about to be committed. */
    private Map<Page, TreeSet<UUID>> seen() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Writing writing) return writing.seen;
        var writing = new Writing();
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing.seen;
    }

    private class Writing implements TransactionSynchronization {

        private final Map<Page, TreeSet<UUID>> seen = new LinkedHashMap<>();

        /** In the order of the organisations, so that two pages never wait for each other. */
        @Override
        public void beforeCommit(boolean readOnly) {
            seen.entrySet().stream()
                    .sorted((one, other) -> one.getKey().organisation().value().compareTo(other.getKey().organisation().value()))
                    .forEach(each -> write(each.getKey(), List.copyOf(each.getValue())));
        }
    }

    private void write(Page page, List<UUID> subjects) {
        jdbc.sql("""
                select access.write_look(:organisation, :at, :person, :what, :subjects, :class, :purpose, false)
                """)
                .param("organisation", page.organisation().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", page.person().value())
                .param("what", page.what().name())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("class", page.what().dataClass)
                .param("purpose", HELP)
                .query((_, _) -> 0)
                .single();
    }
}
