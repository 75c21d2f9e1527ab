package nl.plein.shared.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those who count before they write wait for each other, until the transaction is over: of many who come at the same
 * moment each counts what those before it wrote.
 */
@Component
public class OneAtATime {

    private final JdbcClient jdbc;

    OneAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param what the table that is counted
     * @param whose of whom: others do not wait
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wait(String what, String whose) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:what), hashtext(:whose))")
                .param("what", what)
                .param("whose", whose)
                .query((_, _) -> 0)
                .single();
    }
}
