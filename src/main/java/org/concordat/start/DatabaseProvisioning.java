package org.concordat.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Makes the roles and databases of a server of our own; an external one has them from its administrator. */
final class DatabaseProvisioning {

    private final DataSource superuser;

    DatabaseProvisioning(DataSource superuser) {
        this.superuser = superuser;
    }

    /** Makes the role if it is not there, and gives it the password in any case. */
    void role(Credentials role) throws SQLException {
        try (var connection = superuser.getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
                execute(connection, "create role %I", role.user());
            }
            execute(
                    connection,
                    "alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L",
                    role.user(),
                    role.password());
        }
    }

    /** Bounds what the reader's role can do to the server, whoever uses it. */
    void restrain(Credentials reader) throws SQLException {
        try (var connection = superuser.getConnection()) {
            for (var limit : Map.of("default_transaction_read_only", "on", "statement_timeout", "10s")
                    .entrySet()) {
                execute(connection, "alter role %I set " + limit.getKey() + " = %L", reader.user(), limit.getValue());
            }
        }
    }

    /** Makes the database if it is not there; says whether it was made. */
    boolean database(String name, Credentials owner) throws SQLException {
        try (var connection = superuser.getConnection()) {
            if (exists(connection, "select 1 from pg_database where datname = ?", name)) {
                return false;
            }
            execute(connection, "create database %I owner %I", name, owner.user());
            return true;
        }
    }

    /** Takes large objects from everybody, for PostgreSQL lets any role write them. To be called inside the database. */
    void withholdLargeObjects() throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea)
                    from public
                    """);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Runs a statement that takes no parameters of its own; the server does the quoting. */
    static void execute(Connection connection, String pattern, String... arguments) throws SQLException {
        String sql;
        try (var format = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            format.setString(1, pattern);
            format.setArray(2, connection.createArrayOf("text", arguments));
            try (var result = format.executeQuery()) {
                result.next();
                sql = result.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
