package nl.plein.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plein as it is in production: on a PostgreSQL that somebody else takes care of. bin/check starts one. */
@Tag("external-database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"plein.demonstration=true", "db-scheduler.polling-interval=200ms"})
class ExternalDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String address;

    @LocalServerPort
    private int port;

    @Test
    void aPageComesFromTheDatabaseThatWasSet() throws Exception {
        assertThat(address).startsWith("jdbc:postgresql:");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("plein");

        try (var client = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/", "/ask", "/sign-in"}) {
                var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
                assertThat(client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void theLogOfLooksIsWrittenByTheRoleThatTheAdministratorMadeForIt() {
        assertThat(jdbc.sql("select pg_get_userbyid(proowner)::text from pg_proc where oid = 'access.write_look'::regproc")
                .query(String.class).single()).isEqualTo("plein_log");
        assertThat(jdbc.sql("select has_table_privilege('access.look', 'insert, update, delete, truncate')")
                .query(Boolean.class).single()).isFalse();
    }

    @Test
    void jobsWaitInThatDatabase() {
        await("the recurring jobs").atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
                        "select count(*) from system.scheduled_tasks where task_instance = 'recurring'")
                .query(Integer.class)
                .single() > 0);
    }
}
