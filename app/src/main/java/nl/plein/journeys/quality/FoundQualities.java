package nl.plein.journeys.quality;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.Content;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which qualities of the programme somebody found in themselves: their places in its list. */
@Repository
@Transactional
public class FoundQualities {

    private final JdbcClient jdbc;

    FoundQualities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SortedSet<Integer> of(Participant participant) {
        return new TreeSet<>(jdbc.sql("select quality from journeys.quality_found where participant = :participant")
                .param("participant", participant.id())
                .query(Integer.class)
                .set());
    }

    /** In words; a programme names each of its qualities. */
    public List<String> of(Participant participant, Content programme, Locale locale) {
        return of(participant).stream()
                .filter(place -> place < programme.qualities().size())
                .map(place -> programme.qualities().get(place).in(locale))
                .toList();
    }

    /** These and no others; what was found before stays as it was found. */
    public void choose(Participant participant, Collection<Integer> qualities, PersonId by, Instant now) {
        var before = of(participant);
        for (var quality : before)
            if (!qualities.contains(quality))
                jdbc.sql("delete from journeys.quality_found where participant = :participant and quality = :quality")
                        .param("participant", participant.id())
                        .param("quality", quality)
                        .update();
        for (var quality : qualities) if (!before.contains(quality)) add(participant, quality, by, now);
    }

    private void add(Participant participant, int quality, PersonId by, Instant now) {
        jdbc.sql("""
                insert into journeys.quality_found (journey, participant, quality, by, at)
                values (:journey, :participant, :quality, :by, :now) on conflict (participant, quality) do nothing
                """)
                .param("journey", participant.journey().value())
                .param("participant", participant.id())
                .param("quality", quality)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
