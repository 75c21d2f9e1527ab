package nl.plein.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every transaction begins with the keys of the thread, and loses them at its end, whatever the pool does with the connection. */
@Component("transactionManager")
class FencedTransactions extends JdbcTransactionManager {

    private static final String TURN =
            "select set_config('plein.organisations', ?, true), set_config('plein.person', ?, true)";

    FencedTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var ring = Keys.held();
        if (ring.isEmpty()) return;
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try {
            turn(holder.getConnection(), ring);
        } catch (SQLException refused) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The keys could not be set", refused);
        }
    }

    private static void turn(Connection connection, Keys.Ring ring) throws SQLException {
        try (var statement = connection.prepareStatement(TURN)) {
            statement.setString(1, ring.organisationsAsText());
            statement.setString(2, ring.personAsText());
            statement.execute();
        }
    }
}
