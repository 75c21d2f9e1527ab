package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some of many things. One that cannot be read, whatever is the matter with it, keeps none of the others away.
 *
 * @param last the last that was looked at, also when it could not be read; null when there are no more
 */
public record Some<T>(List<T> things, List<UUID> unreadable, @Nullable UUID last) {

    interface Row<T> {
        T read(ResultSet row, int number) throws SQLException;
    }

    static <T> Some<T> of(JdbcClient.StatementSpec question, Row<T> read) {
        var things = new ArrayList<T>();
        var unreadable = new ArrayList<UUID>();
        var last = new UUID[1];
        question.query(row -> {
            last[0] = row.getObject("id", UUID.class);
            try {
                things.add(read.read(row, row.getRow()));
            } catch (RuntimeException _) {
                unreadable.add(last[0]);
            }
        });
        return new Some<>(things, unreadable, last[0]);
    }
}
