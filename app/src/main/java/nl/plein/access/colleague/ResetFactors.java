package nl.plein.access.colleague;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.access.account.SignIns;
import nl.plein.access.factor.LostFactors;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps a colleague who lost telephone, passkey and recovery codes: what she lost is taken away, she is out everywhere,
 * she is told at once, and it is written down. Nobody does it for themselves. An administrator who reads the mail of a
 * colleague could come in as her this way; that opens nothing the administrator does not answer for already, so it is
 * refused for who also works where the administrator does not.
 */
@Component
@Transactional
class ResetFactors {

    /** @param by the given name of who did it */
    record Earlier(Instant at, String by) {}

    private static final Logger log = LoggerFactory.getLogger(ResetFactors.class);

    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final LostFactors lostFactors;
    private final SignIns signIns;
    private final Post post;
    private final Keys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResetFactors(
            Memberships memberships,
            Organisations organisations,
            People people,
            LostFactors lostFactors,
            SignIns signIns,
            Post post,
            Keys keys,
            JdbcClient jdbc,
            Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.lostFactors = lostFactors;
        this.signIns = signIns;
        this.post = post;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A colleague of the organisation, and not oneself: nobody else is there to be helped. */
    boolean isColleague(Viewer viewer, OrganisationId organisation, PersonId person) {
        return !person.equals(viewer.person())
                && memberships.of(person).stream().map(Membership::organisation).anyMatch(organisation::equals);
    }

    Outcome<Void> reset(Viewer viewer, OrganisationId organisation, PersonId colleague) {
        if (worksElsewhere(viewer, colleague)) return Outcome.refused("access.lost.elsewhere");
        lostFactors.forget(colleague);
        signIns.endAll(colleague);
        note(viewer, organisation, colleague);
        tell(viewer, organisation, people.find(colleague).orElseThrow());
        log.info("Person {} took away the second factors of person {} for organisation {}",
                viewer.person().value(), colleague.value(), organisation.value());
        return Outcome.done(null);
    }

    /** Whoever she also works for, a session less harms nobody. */
    void signOut(Viewer viewer, PersonId colleague) {
        signIns.endAll(colleague);
        log.info("Person {} signed person {} out everywhere", viewer.person().value(), colleague.value());
    }

    boolean worksElsewhere(Viewer viewer, PersonId colleague) {
        var all = keys.onDuty(() -> memberships.of(colleague));
        return !viewer.organisations(Role.ADMINISTRATOR)
                .containsAll(all.stream().map(Membership::organisation).toList());
    }

    private void note(Viewer viewer, OrganisationId organisation, PersonId colleague) {
        jdbc.sql("""
                insert into access.factor_reset (organisation, person, reset_by, reset_at)
                values (:organisation, :person, :by, :now)
                on conflict do nothing
                """)
                .param("organisation", organisation.value())
                .param("person", colleague.value())
                .param("by", viewer.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest first. */
    List<Earlier> earlier(OrganisationId organisation, PersonId colleague) {
        return jdbc.sql("""
                select reset_at, reset_by from access.factor_reset
                where organisation = :organisation and person = :person
                order by reset_at desc
                """)
                .param("organisation", organisation.value())
                .param("person", colleague.value())
                .query((row, _) -> new Earlier(
                        row.getTimestamp("reset_at").toInstant(), nameOf(new PersonId(row.getObject("reset_by", UUID.class)))))
                .list();
    }

    /** After a year it explains nothing any more. */
    int forget(Instant before) {
        return jdbc.sql("delete from access.factor_reset where reset_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(Person::givenName).orElse("");
    }

    private void tell(Viewer viewer, OrganisationId organisation, Person colleague) {
        if (colleague.email() == null) return;
        var name = organisations.find(organisation).map(Organisation::name).orElseThrow();
        post.send(new Letter(
                colleague.email(),
                Locale.of(colleague.language()),
                "access.lost.letter",
                List.of(colleague.givenName(), nameOf(viewer.person()), name),
                "/sign-in",
                colleague.id().value()));
    }
}
