package nl.plein.access;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Verdict;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes down who looked at whom. A page says what it shows; the rows are written in the page's own transaction, as its
 * last step: without them the page fails. What a machine does on duty is not a look.
 */
@Component
public class Looks {

    /** What was seen, and of which class it is. */
    public enum What {
        /** That somebody is known, by name. */
        NAME(DataClass.KNOWN),
        /** Name, kind of help, neighbourhood, how long somebody waits. */
        PORTRAIT(DataClass.PRACTICAL),
        /** All that somebody answered, and how they are reached. */
        ENTRY(DataClass.WELLBEING),
        /** How somebody is reached. */
        CONTACT(DataClass.CONTACT),
        /** What was seen of a helper: conversation, references, certificate. */
        SCREENING(DataClass.CONTACT),
        /** All of it, in a file that leaves the square. */
        EXPORT(DataClass.WELLBEING),
        /** What somebody who takes part wants a coordinator to know. */
        WORRY(DataClass.WELLBEING),
        /** What somebody made of a challenge: words and pictures. */
        RESULT(DataClass.WELLBEING),
        /** What one side of a proposal reads about the other. */
        PROPOSAL(DataClass.PRACTICAL),
        /** The first steps that somebody kept, with what they answered. */
        WAY(DataClass.WELLBEING);

        private final DataClass dataClass;

        DataClass dataClass() {
            return dataClass;
        }

        What(DataClass dataClass) {
            this.dataClass = dataClass;
        }
    }

    /**
     * @param person who looks
     * @param actingFor as which organisation, or null for whoever holds a personal link
     * @param organisation whose data it is
     */
    private record Page(
            PersonId person,
            @Nullable OrganisationId actingFor,
            OrganisationId organisation,
            What what,
            Purpose purpose,
            boolean emergency) {}

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final Clock clock;

    Looks(JdbcClient jdbc, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whoever looks at this page sees this of these persons, whose data belong to this organisation, to link people. */
    public void at(What what, OrganisationId organisation, Collection<PersonId> subjects) {
        at(what, Purpose.HELP, organisation, subjects);
    }

    /**
     * What was not agreed is not shown: whoever signed in and may not see this finds no page here. Whoever holds a
     * personal link may see what it is for.
     */
    public void at(What what, Purpose purpose, OrganisationId organisation, Collection<PersonId> subjects) {
        var ring = Keys.held();
        var looker = ring.looker();
        if (looker == null || subjects.isEmpty()) return;
        var emergency = ring.viewer() != null && isEmergency(ring.viewer(), what, purpose, organisation, subjects);
        var page = new Page(looker, actingFor(ring.viewer()), organisation, what, purpose, emergency);
        seen().computeIfAbsent(page, _ -> new TreeSet<>()).addAll(subjects.stream().map(PersonId::value).toList());
    }

    private boolean isEmergency(
            Viewer viewer, What what, Purpose purpose, OrganisationId organisation, Collection<PersonId> subjects) {
        return switch (decisions.reading(viewer, purpose, what.dataClass, organisation, subjects)) {
            case Verdict.Allowed allowed -> allowed.emergency();
            case Verdict.Denied _ -> throw new ResponseStatusException(NOT_FOUND);
        };
    }

    private static @Nullable OrganisationId actingFor(@Nullable Viewer viewer) {
        return viewer != null && viewer.roles().size() == 1 ? viewer.roles().keySet().iterator().next() : null;
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
                select access.write_look(:organisation, :at, :person, :what, :subjects, :class, :purpose, :emergency, :for::uuid)
                """)
                .param("organisation", page.organisation().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", page.person().value())
                .param("what", page.what().name())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("class", page.what().dataClass.number())
                .param("purpose", page.purpose().name())
                .param("emergency", page.emergency())
                .param("for", page.actingFor() == null ? null : page.actingFor().value())
                .query((_, _) -> 0)
                .single();
    }
}
