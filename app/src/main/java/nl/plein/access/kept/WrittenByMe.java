package nl.plein.access.kept;

import java.util.List;
import java.util.Locale;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody who works here wrote down about others is told as a number: how often, and about nobody in particular. */
@Component
public class WrittenByMe {

    private final JdbcClient jdbc;
    private final Telling telling;

    WrittenByMe(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    /**
     * One thing, or none when it never happened.
     *
     * @param kind of record
     * @param count a query for a number, with the parameter person
     */
    public List<KeptThing> told(String kind, String count, PersonId person, Locale language) {
        var many = jdbc.sql(count).param("person", person.value()).query(Long.class).single();
        return many == 0 ? List.of() : List.of(telling.of(kind, null, language).number("written-by-me", many).told());
    }
}
