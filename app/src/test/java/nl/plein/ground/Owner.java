package nl.plein.ground;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks at the database over the fence, as an administrator of PostgreSQL: to see what is really there. The application itself cannot. */
public class Owner {

    private final DataSource database;
    private final JdbcClient jdbc;

    Owner(String address, String user) {
        this.database = new DriverManagerDataSource(address, user, "");
        this.jdbc = JdbcClient.create(database);
    }

    /** For what takes several statements, one after the other. */
    public Connection connect() throws SQLException {
        return database.getConnection();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
