package nl.plein.journeys.challenge;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was made of challenges: for everybody who takes part, and for the coordinator who guides them. */
@Repository
@Transactional
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of everybody in this journey, the newest first. */
    public List<Result> of(JourneyId journey) {
        return jdbc.sql("""
                select r.id, r.journey, r.participant, r.challenge, r.words, r.made_on,
                       exists (select from journeys.photo p where p.result = r.id) as has_photo
                from journeys.result r
                where r.journey = :journey
                order by r.at desc, r.id
                """)
                .param("journey", journey.value())
                .query((row, _) -> new Result(
                        row.getObject("id", UUID.class),
                        new JourneyId(row.getObject("journey", UUID.class)),
                        row.getObject("participant", UUID.class),
                        row.getString("challenge"),
                        row.getString("words"),
                        row.getObject("made_on", LocalDate.class),
                        row.getBoolean("has_photo")))
                .list();
    }

    /**
     * What this one may see, the newest first: what they made, and what others made since they take part. Whoever comes into
     * a group later does not see what was shown to fewer people.
     */
    public List<Result> seenBy(Participant participant) {
        var seen = jdbc.sql("select id from journeys.result where journey = :journey and (participant = :me or at >= :since)")
                .param("journey", participant.journey().value())
                .param("me", participant.id())
                .param("since", Timestamp.from(participant.since()))
                .query(UUID.class)
                .set();
        return of(participant.journey()).stream().filter(result -> seen.contains(result.id())).toList();
    }

    /** What this one made, the newest first. */
    public List<Result> of(Participant participant) {
        return of(participant.journey()).stream()
                .filter(result -> result.participant().equals(participant.id()))
                .toList();
    }

    /** @return false when it was handed in already */
    boolean add(Result result, PersonId by, Instant now) {
        return jdbc.sql("""
                insert into journeys.result (id, journey, participant, challenge, words, made_on, by, at)
                values (:id, :journey, :participant, :challenge, :words, :on, :by, :now)
                on conflict (id) do nothing
                """)
                .param("id", result.id())
                .param("journey", result.journey().value())
                .param("participant", result.participant())
                .param("challenge", result.challenge())
                .param("words", result.words())
                .param("on", result.madeOn())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** Whoever made it takes it away, photo and all. */
    public void remove(Participant participant, UUID result) {
        jdbc.sql("delete from journeys.result where id = :id and participant = :participant")
                .param("id", result)
                .param("participant", participant.id())
                .update();
    }
}
