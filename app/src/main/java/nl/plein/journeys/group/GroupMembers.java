package nl.plein.journeys.group;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who comes into a journey after it began, and who leaves it before it is over. */
@Repository
@Transactional
class GroupMembers {

    private final JdbcClient jdbc;

    GroupMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is there already, stays as they are; whoever left, is back. @return who they are in this journey */
    UUID add(JourneyId journey, Participant from, Instant now) {
        return jdbc.sql("""
                insert into journeys.participant as p (id, journey, person, speaker, part, since)
                values (gen_random_uuid(), :journey, :person, :speaker, :part, :now)
                on conflict (journey, person) do update
                set left_at = null, speaker = excluded.speaker,
                    since = case when p.left_at is null then p.since else excluded.since end
                returning id
                """)
                .param("journey", journey.value())
                .param("person", from.person().value())
                .param("speaker", from.speaker().value())
                .param("part", from.part().name())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /** Links that led to the one lead to the other; who wanted no reminders gets none here either. */
    void goOn(Participant from, UUID as, Instant now) {
        jdbc.sql("update journeys.participant set goes_on_as = :as where goes_on_as = :id")
                .param("as", as)
                .param("id", from.id())
                .update();
        jdbc.sql("update journeys.participant set goes_on_as = :as, left_at = :now where id = :id")
                .param("as", as)
                .param("id", from.id())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                insert into journeys.reminder_stopped (participant, by, at)
                select :as, by, at from journeys.reminder_stopped where participant = :id
                on conflict (participant) do nothing
                """)
                .param("as", as)
                .param("id", from.id())
                .update();
    }

    /** What somebody found in themselves is theirs, wherever they go on; a place in another programme means something else. */
    void bringQualities(Journey from, Participant who, Journey to, UUID as) {
        if (!from.programme().equals(to.programme()) || from.version() != to.version()) return;
        jdbc.sql("""
                insert into journeys.quality_found (journey, participant, quality, by, at)
                select :journey, :as, quality, by, at from journeys.quality_found where participant = :id
                on conflict (participant, quality) do nothing
                """)
                .param("journey", to.id().value())
                .param("as", as)
                .param("id", who.id())
                .update();
    }

    void leave(UUID participant, Instant now) {
        jdbc.sql("update journeys.participant set left_at = :now where id = :id and left_at is null")
                .param("id", participant)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on these organisations have somebody in it. */
    void widen(JourneyId journey, Set<OrganisationId> organisations) {
        jdbc.sql("update journeys.journey set organisations = :organisations where id = :id")
                .param("id", journey.value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
    }
}
