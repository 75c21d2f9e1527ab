package nl.plein.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTest extends Story {

    private static final FilterChain AWAY = (_, _) -> {
        throw new ServletException(new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("no answer")));
    };

    @Autowired
    private SayDatabaseIsAway filter;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private javax.sql.DataSource database;

    @Test
    void whoComesWhileTheDatabaseIsAwayReadsThatWeAreBackSoon() throws Exception {
        var answer = answer("/ask", "nl", AWAY);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getContentAsString()).contains("<html", "Wij zijn er zo weer", "/css/plein").doesNotContain("no answer");
        assertThat(answer("/ask", "en", AWAY).getContentAsString()).contains("We will be back soon");
    }

    @Test
    void aProgramHearsItAsAProgram() throws Exception {
        var answer = answer("/api/v1/listings", "nl", AWAY);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void anotherFaultIsNoDatabaseThatIsAway() {
        FilterChain broken = (_, _) -> {
            throw new ServletException(new SQLException("a fault of ours", "23505"));
        };

        assertThatThrownBy(() -> answer("/ask", "nl", broken)).isInstanceOf(ServletException.class);
        assertThat(SayDatabaseIsAway.isAway(new SQLException("broken", "08006"))).isTrue();
        assertThat(SayDatabaseIsAway.isAway(new SQLException("stops", "57P01"))).isTrue();
    }

    @Test
    void nobodyWaitsLongerForAConnectionThanTwoSeconds() throws SQLException {
        assertThat(database.unwrap(HikariDataSource.class).getConnectionTimeout()).isLessThan(2_000);
    }

    private MockHttpServletResponse answer(String path, String language, FilterChain rest) throws Exception {
        var request = new MockHttpServletRequest(servlets, "GET", path);
        request.addHeader("Accept-Language", language);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, rest);
        return response;
    }
}
