package nl.plein.ground;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads letters where they are kept as long as there is no mail server. */
public class Mailbox {

    /**
     * A letter.
     *
     * @param link the path behind its button, or null
     */
    public record Received(String subject, String text, String button, String link) {}

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest letter to this address; some are written a moment after the page was answered. */
    public Received lastLetterTo(String address) {
        return nextLetterTo(address, 0);
    }

    /** The newest letter to this address, as soon as there are more than these. */
    public Received nextLetterTo(String address, int before) {
        return await("a letter to " + address)
                .atMost(Duration.ofSeconds(10))
                .until(() -> lettersTo(address), letters -> letters.size() > before)
                .getFirst();
    }

    /** Newest first. */
    public List<Received> lettersTo(String address) {
        return jdbc.sql("""
                select subject, body, button, link from post.letter
                where lower(address) = lower(:address)
                order by number desc
                """)
                .param("address", address)
                .query((row, _) -> new Received(
                        row.getString("subject"), row.getString("body"), row.getString("button"), row.getString("link")))
                .list();
    }
}
