package nl.plein.ground;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks at the database over the fence, as its owner: to see what is really there. The application itself cannot. */
public class Owner {

    private final JdbcClient jdbc;

    Owner(String address, String user) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(address, user, ""));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
