package nl.plein.needs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was seen of each helper: a conversation, references, a certificate of conduct. */
@Component
@Transactional
public class Screenings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Screenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The screening of each of these; of whom nothing was seen, an empty one. */
    public Map<PersonId, Screening> of(Collection<PersonId> helpers) {
        record Seen(PersonId person, Screening.Step step, LocalDate dated) {}
        var seen = jdbc
                .sql("""
                select person, step, max(dated) as dated
                from needs.screening_step
                where person = any(:persons)
                group by person, step
                """)
                .param("persons", helpers.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new Seen(
                        new PersonId(row.getObject("person", UUID.class)),
                        Screening.Step.valueOf(row.getString("step")),
                        row.getObject("dated", LocalDate.class)))
                .list();
        var steps = new HashMap<PersonId, Map<Screening.Step, LocalDate>>();
        for (var one : seen)
            steps.computeIfAbsent(one.person(), _ -> new EnumMap<>(Screening.Step.class)).put(one.step(), one.dated());
        return new HashSet<>(helpers).stream()
                .collect(Collectors.toMap(helper -> helper, helper -> screening(steps.getOrDefault(helper, Map.of()))));
    }

    private static Screening screening(Map<Screening.Step, LocalDate> steps) {
        return new Screening(
                steps.get(Screening.Step.CONVERSATION),
                steps.get(Screening.Step.REFERENCES),
                steps.get(Screening.Step.CERTIFICATE));
    }

    /** Those of these helpers who may be proposed to somebody under 18 on this day. */
    public Set<PersonId> validOn(LocalDate day, Collection<PersonId> helpers) {
        return of(helpers).entrySet().stream()
                .filter(helper -> helper.getValue().validOn(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Writes down what was seen, and by whom. The same step on the same day is one. */
    public void record(PersonId helper, Screening.Step step, LocalDate dated, PersonId by) {
        jdbc.sql("""
                insert into needs.screening_step (id, person, step, dated, recorded_by, recorded_at)
                values (:id, :person, :step, :dated, :by, :at)
                on conflict (person, step, dated) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("person", helper.value())
                .param("step", step.name())
                .param("dated", dated)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
