package nl.plein.journeys.reminder;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.plein.ground.Owner;
import nl.plein.ground.Somebody;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.people.OrganisationId;
import org.springframework.context.ApplicationContext;

/** Pairs by the hundred, put into the tables at once. Each has an asker and a helper with addresses of their own. */
public class ManyJourneys {

    private final Owner owner;
    private final OrganisationId organisation;
    private final UUID programme;

    private ManyJourneys(Owner owner, OrganisationId organisation, UUID programme) {
        this.owner = owner;
        this.organisation = organisation;
        this.programme = programme;
    }

    public static ManyJourneys in(ApplicationContext application, Somebody somebody, Owner owner) {
        var organisation = somebody.anOrganisation();
        var programme = SomeProgrammes.in(application).offered(organisation, "buddy", SomeProgrammes.onDays("Maatje", 0, 3, 7, 10));
        return new ManyJourneys(owner, organisation, programme.programme().value());
    }

    /**
     * The first pair talks at half past eight in the morning, the next one seven minutes later, and so on until nine in the
     * evening, and round again.
     *
     * @param days after the first day, one for each moment
     */
    public void add(int pairs, LocalDate first, Clock clock, int... days) {
        var now = clock.instant();
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            statement.execute("create temporary table pair as select number, gen_random_uuid() journey, gen_random_uuid() asker, "
                    + "gen_random_uuid() helper from generate_series(0, " + (pairs - 1) + ") number");
            for (var part : new String[] {"asker", "helper"}) {
                statement.execute("""
                        insert into people.person (id, given_name, given_name_key, email, email_key, language, generated, registered_at)
                        select %1$s, 'Iemand', 'iemand', '%1$s' || number || '@home.example', '%1$s' || number || '@home.example', 'nl', true, '%2$s'
                        from pair""".formatted(part, now));
                statement.execute("insert into people.known (person, organisation, since) select " + part + ", '"
                        + organisation.value() + "', '" + now + "' from pair");
            }
            statement.execute("""
                    insert into journeys.journey (id, organisation, organisations, programme, version, started_at)
                    select journey, '%1$s', array['%1$s'::uuid], '%2$s', 1, '%3$s' from pair"""
                    .formatted(organisation.value(), programme, now));
            for (var part : new String[] {"asker", "helper"})
                statement.execute("""
                        insert into journeys.participant (id, journey, person, speaker, part, since)
                        select gen_random_uuid(), journey, %1$s, %1$s, upper('%1$s'), '%2$s' from pair""".formatted(part, now));
            for (var at = 0; at < days.length; at++)
                statement.execute("""
                        insert into journeys.moment (id, journey, key, starts_at, minutes, planned_by, planned_at)
                        select gen_random_uuid(), journey, 'm%1$d',
                               (timestamp '%2$s 08:30' + make_interval(mins => (number * 7) %% 750)) at time zone '%3$s',
                               30, helper, '%4$s' from pair"""
                        .formatted(at + 1, first.plusDays(days[at]), clock.getZone(), now));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
