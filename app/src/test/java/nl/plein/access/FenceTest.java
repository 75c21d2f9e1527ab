package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.ground.Story;
import nl.plein.ground.TestDatabase;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The second fence, tried from outside with plain SQL, as the role of the application. The tables come from the catalogue. */
class FenceTest extends Story {

    /** What belongs to no organisation, and why. A new table is fenced or comes here with its reason. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("people.organisation", "everybody may know the partners"),
            Map.entry("people.site", "everybody may know where the partners can be found"),
            Map.entry("needs.kind", "everybody reads what kinds of help there are"),
            Map.entry("needs.topic", "everybody reads what kinds of help there are"),
            Map.entry("journeys.programme", "everybody reads what is shared; only its organisation keeps it"),
            Map.entry("journeys.programme_version", "everybody reads what is shared; only its organisation keeps it"),
            Map.entry("directory.initiative", "everybody reads what is published; only its organisation keeps it"),
            Map.entry("directory.listing", "everybody reads what is published; only its organisation keeps it"),
            Map.entry("directory.place", "everybody reads what is published; only its organisation keeps it"),
            Map.entry("directory.talk_time", "everybody reads when one can come for a talk; only the organisation of the place keeps it"),
            Map.entry("directory.talk_off", "everybody reads when one can come for a talk; only the organisation of the place keeps it"),
            Map.entry("directory.source", "everybody reads where things came from; only its organisation keeps it"),
            Map.entry("directory.said", "everybody reads what each source says; only its organisation keeps it"),
            Map.entry("directory.exposure", "numbers of a day, for everybody to see"),
            Map.entry("directory.term", "closed lists of the alliance as a whole, about nobody"),
            Map.entry("directory.synonym", "closed lists of the alliance as a whole, about nobody"),
            Map.entry("access.agreement", "everybody may read what was agreed"),
            Map.entry("access.agreement_purpose", "everybody may read what was agreed"),
            Map.entry("access.agreement_clause", "everybody may read what was agreed"),
            Map.entry("access.agreement_signature", "everybody may read who signed; only its organisation signs"),
            Map.entry("matching.kept_apart", "ids only; who is kept apart somewhere is kept apart everywhere"),
            Map.entry("matching.weights", "of the alliance as a whole, about nobody"),
            Map.entry("needs.lost_link", "fingerprints of addresses, for a day"),
            Map.entry("access.personal_link", "hashes of secrets; a link is what gives a key"),
            Map.entry("access.sign_in_token", "hashes of secrets"),
            Map.entry("access.removal", "numbers only, of the alliance as a whole"),
            Map.entry("access.brake", "hashes with the key of a day"),
            Map.entry("access.brake_key", "keys of a day"),
            Map.entry("access.passkey_owner", "of persons; read before it is known who somebody is"),
            Map.entry("access.passkey", "of persons; read before it is known who somebody is; opens nothing"),
            Map.entry("access.code_app", "of persons; read before it is known what somebody may see"),
            Map.entry("access.recovery_code", "hashes of secrets"),
            Map.entry("access.known_browser", "hashes of secrets that open nothing"),
            Map.entry("access.provider_identity", "of persons; read before it is known who somebody is"),
            Map.entry("post.letter", "on its way to one address; emptied when it is gone"));

    @Value("${spring.datasource.url}")
    private String address;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void twoOrganisations() {
        var neighbours = Neighbours.in(application);
        neighbours.coordinator();
        neighbours.asks("Sam", 3);
        neighbours.coordinator("els@example.org", somebody.anOrganisation());
    }

    @Test
    void everyTableIsFencedOrSaysWhyNot() {
        var open = tables("not (c.relrowsecurity and c.relforcerowsecurity)");
        assertThat(open).allSatisfy(table -> assertThat(OPEN).containsKey(table));
        assertThat(fenced()).hasSizeGreaterThan(20);
    }

    @Test
    void theApplicationOwnsNothingAndCannotGoAroundTheFence() {
        assertThat(owner.jdbc().sql("select count(*) from pg_class where relowner = to_regrole(:role)")
                .param("role", TestDatabase.APPLICATION).query(Integer.class).single()).isZero();
        assertThat(owner.jdbc().sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = :role")
                .param("role", TestDatabase.APPLICATION).query(Boolean.class).single()).isFalse();
    }

    @Test
    void withoutAKeyNothingIsSeenInAnyFencedTable() throws SQLException {
        try (var plain = connect()) {
            assertThat(fenced()).allSatisfy(table -> assertThat(rows(plain, table)).as(table).isEmpty());
        }
    }

    @Test
    void aPolicyLetsNobodySeeWithoutAKey() {
        var always = owner.jdbc().sql("""
                select schemaname || '.' || tablename from pg_policies
                where qual = 'true' and cmd in ('SELECT', 'ALL', 'UPDATE', 'DELETE') and 'public' = any (roles)
                """).query(String.class).list();
        assertThat(always).allSatisfy(table -> assertThat(OPEN).containsKey(table));
    }

    @Test
    void withAKeyOneSeesOnesOwnAndNothingElse() throws SQLException {
        var organisations = owner.jdbc().sql("select id::text from people.organisation order by id").query(String.class).list();
        try (var plain = connect()) {
            plain.setAutoCommit(false);
            var seen = new ArrayList<Set<String>>();
            for (var organisation : organisations) {
                turn(plain, organisation);
                seen.add(fenced().stream().flatMap(table -> rows(plain, table).stream()).collect(Collectors.toSet()));
                plain.rollback();
            }
            turn(plain, String.join(",", organisations));
            var all = fenced().stream().flatMap(table -> rows(plain, table).stream()).collect(Collectors.toSet());

            assertThat(seen.get(0)).isNotEmpty().doesNotContainAnyElementsOf(seen.get(1));
            assertThat(seen.get(1)).isNotEmpty();
            assertThat(all).hasSize(seen.get(0).size() + seen.get(1).size());
            assertThat(all).hasSize(fenced().stream().mapToInt(owner::count).sum());
        }
    }

    @Test
    void nobodyWritesWhereTheyHaveNoKey() throws SQLException {
        var foreign = owner.jdbc().sql("select organisation::text from needs.entry").query(String.class).single();
        var own = owner.jdbc().sql("select id::text from people.organisation where id::text <> :foreign")
                .param("foreign", foreign).query(String.class).single();
        try (var plain = connect()) {
            plain.setAutoCommit(false);
            turn(plain, own);
            try (var statement = plain.createStatement()) {
                assertThat(statement.executeUpdate("update needs.entry set answers = '{}'")).isZero();
                assertThat(statement.executeUpdate("delete from needs.entry")).isZero();
                assertThatThrownBy(() -> statement.executeUpdate("""
                        insert into people.membership (person, organisation, role, since)
                        select person, '%s', 'ADMINISTRATOR', now() from people.membership limit 1
                        """.formatted(foreign))).isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void aKeyIsGoneWithItsTransaction() throws SQLException {
        try (var plain = connect()) {
            plain.setAutoCommit(false);
            turn(plain, owner.jdbc().sql("select organisation::text from needs.entry").query(String.class).single());
            assertThat(rows(plain, "needs.entry")).isNotEmpty();
            plain.commit();
            assertThat(rows(plain, "needs.entry")).isEmpty();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address, TestDatabase.APPLICATION, "");
    }

    private static void turn(Connection connection, String organisations) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('plein.organisations', ?, true)")) {
            statement.setString(1, organisations);
            statement.execute();
        }
    }

    private static List<String> rows(Connection connection, String table) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select '" + table + " ' || t::text from " + table + " t")) {
            var rows = new ArrayList<String>();
            while (result.next()) rows.add(result.getString(1));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> fenced() {
        return tables("c.relrowsecurity and c.relforcerowsecurity").stream().filter(table -> !OPEN.containsKey(table)).toList();
    }

    /** Of the modules; those of libraries hold no data of organisations. */
    private List<String> tables(String which) {
        return owner.jdbc().sql("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relname <> 'migrated'
                  and n.nspname not in ('system', 'public', 'pg_catalog', 'information_schema', 'pg_toast')
                  and\s""" + which + " order by 1").query(String.class).list();
    }
}
