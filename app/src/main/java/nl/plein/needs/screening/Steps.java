package nl.plein.needs.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plein.needs.Screening;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of screenings one by one, with who recorded each and when. */
@Component
@Transactional
class Steps {

    /**
     * A step that was recorded.
     *
     * @param dated the day of the conversation or the references, or the date on the certificate
     */
    record Recorded(UUID id, Screening.Step step, LocalDate dated, PersonId by, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Recorded> of(PersonId helper) {
        return jdbc.sql("""
                select id, step, dated, recorded_by, recorded_at
                from needs.screening_step
                where person = :helper
                order by dated desc, recorded_at desc, id
                """)
                .param("helper", helper.value())
                .query((row, _) -> new Recorded(
                        row.getObject("id", UUID.class),
                        Screening.Step.valueOf(row.getString("step")),
                        row.getObject("dated", LocalDate.class),
                        new PersonId(row.getObject("recorded_by", UUID.class)),
                        LocalDate.ofInstant(row.getTimestamp("recorded_at").toInstant(), clock.getZone())))
                .list();
    }

    /** Takes back what was recorded by mistake. */
    void undo(PersonId helper, UUID step) {
        jdbc.sql("delete from needs.screening_step where id = :step and person = :helper")
                .param("step", step)
                .param("helper", helper.value())
                .update();
    }

    void erase(PersonId helper) {
        jdbc.sql("delete from needs.screening_step where person = :helper")
                .param("helper", helper.value())
                .update();
        jdbc.sql("delete from needs.screening_renewal where person = :helper")
                .param("helper", helper.value())
                .update();
    }

    /** What was replaced by something newer before this moment, and what is left of people who no longer help. */
    int removeOverdue(Instant before) {
        var replaced = jdbc.sql("""
                delete from needs.screening_step s
                where exists (select from needs.screening_step n
                              where n.person = s.person and n.step = s.step and n.dated > s.dated
                                and n.recorded_at < :before)
                """)
                .param("before", Timestamp.from(before))
                .update();
        return replaced + List.of("screening_step", "screening_renewal").stream()
                .mapToInt(table -> jdbc.sql("""
                        delete from needs.%s s
                        where not exists (select from needs.entry e
                                          where e.person = s.person and e.side = 'OFFER'
                                            and not exists (select from needs.withdrawn w where w.entry = e.id))
                        """.formatted(table)).update())
                .sum();
    }

    /** Whose newest certificate is from this day or earlier. */
    List<PersonId> withCertificateUntil(LocalDate day) {
        return jdbc.sql("""
                select person from needs.screening_step
                where step = 'CERTIFICATE'
                group by person
                having max(dated) <= :day
                order by person
                """)
                .param("day", day)
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Remembers that a new certificate was asked for; false when that was done before. */
    boolean askRenewal(PersonId helper, LocalDate certificate) {
        return jdbc.sql("""
                insert into needs.screening_renewal (person, certificate, asked_at)
                values (:helper, :certificate, :now)
                on conflict (person, certificate) do nothing
                """)
                        .param("helper", helper.value())
                        .param("certificate", certificate)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
