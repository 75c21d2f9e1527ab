package nl.plein.access.factor;

import java.util.List;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes away everything somebody could show a second time who she is. At her next sign-in she chooses anew. */
@Repository
public class LostFactors {

    private static final List<String> FORGET = List.of(
            "delete from access.passkey_owner where person = :person",
            "delete from access.code_app where person = :person",
            "delete from access.recovery_code where person = :person",
            "delete from access.known_browser where person = :person");

    private final JdbcClient jdbc;

    LostFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void forget(PersonId person) {
        FORGET.forEach(delete -> jdbc.sql(delete).param("person", person.value()).update());
    }
}
