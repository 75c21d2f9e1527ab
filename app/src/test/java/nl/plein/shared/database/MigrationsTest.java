package nl.plein.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.plein.ground.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An update of an installation that is in use, by an owner for whom the fence counts too. */
class MigrationsTest {

    private final String address = TestDatabase.create();
    private final JdbcClient filled = JdbcClient.create(new DriverManagerDataSource(address, TestDatabase.ADMINISTRATOR, ""));
    private final Flyway flyway = Flyway.configure().dataSource(address, TestDatabase.OWNER, "").load();
    private final Migrations migrations = new Migrations(TestDatabase.APPLICATION, "plein_log");

    @BeforeEach
    void somebodyAskedBeforeTheUpdate() {
        update("needs", "5");
        update("people", "1");
        filled.sql("""
                insert into people.person (id, given_name, given_name_key, language, generated, registered_at)
                values ('00000000-0000-4000-8000-000000000001', 'Sam', 'sam', 'nl', false, '2026-03-01T10:00Z')
                """).update();
        filled.sql("""
                insert into needs.kind (key, organisation, name_nl, name_en, about_nl, about_en, icon, asks, place)
                values ('company', '00000000-0000-4000-8000-000000000002', '', '', '', '', '', '{}', 1)
                """).update();
        filled.sql("""
                insert into needs.entry (id, side, kind, person, organisation, answers, added_at)
                values ('00000000-0000-4000-8000-000000000003', 'NEED', 'company', '00000000-0000-4000-8000-000000000001',
                    '00000000-0000-4000-8000-000000000002', '{}', '2026-03-01T10:00Z')
                """).update();
    }

    @Test
    void anUpdateChangesTheRowsThatWereThere() {
        migrations.migrate(flyway);

        assertThat(filled.sql("select touched_at = added_at from needs.entry").query(Boolean.class).single()).isTrue();
        assertThat(filled.sql("select count(*) from people.known").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anUpdateLeavesTheFenceAsItWas() {
        migrations.migrate(flyway);

        assertThat(filled.sql("select oid::regclass::text from pg_class where relrowsecurity and not relforcerowsecurity")
                .query(String.class).list()).isEmpty();
    }

    /** Otherwise it would change no row at all, and nobody would notice: it fails on an empty table too. */
    @Test
    void aMigrationThatForgetsTheFenceFails() throws Exception {
        migrations.migrate(flyway);
        var careless = migrations.of(flyway.getConfiguration(), "needs");

        try (var connection = careless.getDataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute(careless.getInitSql());
            assertThatThrownBy(() -> statement.execute("update needs.quiet set asked_at = now()"))
                    .hasMessageContaining("row-level security");
        }
    }

    private void update(String module, String version) {
        migrations.of(flyway.getConfiguration(), module).target(version).load().migrate();
    }
}
