package nl.plein.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The same for each of many, of which one fails. */
class OneByOneTest extends Story {

    @Autowired
    private OneByOne oneByOne;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    /** A statement that PostgreSQL refuses makes a whole transaction useless: the savepoint is what saves the others. */
    @Test
    void whatFailsForOneIsDoneForAllOthersAlsoInOneTransaction() {
        var done = new ArrayList<Integer>();
        transactions.executeWithoutResult(_ -> oneByOne.each("divide", List.of(1, 0, 2), one -> one, one ->
                done.add(jdbc.sql("select 4 / :one").param("one", one).query(Integer.class).single())));
        oneByOne.each("divide", List.of(0, 4), one -> one, one ->
                done.add(jdbc.sql("select 4 / :one").param("one", one).query(Integer.class).single()));
        assertThat(done).containsExactly(4, 2, 1);
    }
}
