package nl.plein.journeys.share;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** From which company or school a helper comes. */
@Repository
@Transactional
public class Companies {

    private static final Set<OrganisationKind> KINDS = Set.of(OrganisationKind.COMPANY, OrganisationKind.SCHOOL);

    private final Organisations organisations;
    private final JdbcClient jdbc;

    Companies(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** The partners from which helpers can come. */
    public List<Organisation> all() {
        return organisations.partners().stream().filter(one -> KINDS.contains(one.kind())).toList();
    }

    public Optional<OrganisationId> of(PersonId helper, OrganisationId guide) {
        return jdbc.sql("select company from journeys.helper_from where person = :person and organisation = :organisation")
                .param("person", helper.value())
                .param("organisation", guide.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    /** As the helper reads it. */
    public Optional<String> nameFor(PersonId helper, OrganisationId guide) {
        return of(helper, guide).flatMap(organisations::find).map(Organisation::name);
    }

    /** @return whether something changed */
    boolean set(PersonId helper, OrganisationId guide, OrganisationId company, PersonId by, Instant now) {
        return jdbc.sql("""
                insert into journeys.helper_from as f (person, organisation, company, by, at)
                values (:person, :organisation, :company, :by, :now)
                on conflict (person, organisation) do update
                set company = excluded.company, by = excluded.by, at = excluded.at where f.company <> excluded.company
                """)
                .param("person", helper.value())
                .param("organisation", guide.value())
                .param("company", company.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    public void remove(PersonId helper, OrganisationId guide) {
        jdbc.sql("delete from journeys.helper_from where person = :person and organisation = :organisation")
                .param("person", helper.value())
                .param("organisation", guide.value())
                .update();
    }
}
