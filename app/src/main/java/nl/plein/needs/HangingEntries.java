package nl.plein.needs;

import java.util.List;
import nl.plein.access.HangsOn;
import nl.plein.people.OrganisationId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asks there, who offers there, and of whom a screening is under way. */
@Component
@Order(2)
class HangingEntries implements HangsOn {

    private final JdbcClient jdbc;

    HangingEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hanging> organisation(OrganisationId organisation) {
        return jdbc.sql("""
                select count(*) filter (where e.side = 'NEED') as needs,
                       count(*) filter (where e.side = 'OFFER') as offers,
                       count(*) filter (where e.side = 'OFFER' and exists (
                           select from needs.screening_step s where s.person = e.person)) as screenings
                from needs.entry e
                where e.organisation = :organisation and not exists (select from needs.withdrawn w where w.entry = e.id)
                """)
                .param("organisation", organisation.value())
                .query((row, _) -> List.of(
                        new Hanging("hangs.needs", row.getInt("needs")),
                        new Hanging("hangs.offers", row.getInt("offers")),
                        new Hanging("hangs.screenings", row.getInt("screenings"))))
                .single();
    }
}
