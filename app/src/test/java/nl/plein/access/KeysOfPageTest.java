package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeysOfPageTest extends Story {

    @Autowired
    private DataSource database;

    @Test
    void aPageThatReadsNothingWaitsForNobody() throws SQLException, IOException, InterruptedException {
        var pool = database.unwrap(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try (var client = HttpClient.newHttpClient()) {
            for (var each = 0; each < pool.getMaximumPoolSize(); each++) taken.add(pool.getConnection());
            var privacy = HttpRequest.newBuilder(URI.create(address("/privacy"))).build();

            assertThat(client.send(privacy, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        } finally {
            for (var connection : taken) connection.close();
        }
    }
}
