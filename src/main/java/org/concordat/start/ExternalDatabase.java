package org.concordat.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Somebody else's PostgreSQL, for which the portal holds nothing but the two ways in. */
record ExternalDatabase(DatabaseAccess access) implements Database {

    /**
     * Looks, before anything else starts, whether the server is there and has the two roles.
     *
     * @throws DatabaseUnreachable if it does not answer or refuses one of the roles
     * @throws DatabaseNotUsable if it lacks what the portal needs and may not make for itself
     */
    static ExternalDatabase verified(DatabaseAccess access) {
        var role = access.application();
        try {
            try (var connection = connect(access.url(), role)) {
                refuseWithoutRights(connection, access);
                makeReaderIfMissing(connection, access);
            }
            role = access.reader();
            connect(access.url(), role).close();
            return new ExternalDatabase(access);
        } catch (SQLException failure) {
            throw new DatabaseUnreachable(access.url(), role.user(), failure);
        }
    }

    /**
     * Looks whether the record can be read there. All that is asked of it is asked by the role that reads.
     *
     * @throws DatabaseUnreachable if it does not answer or refuses the role
     * @throws DatabaseNotUsable if there is no record yet
     */
    static ExternalDatabase readable(String url, Credentials reader) {
        try (var connection = connect(url, reader)) {
            if (!isTrue(connection, "select to_regclass('record.changes') is not null")) {
                throw DatabaseNotUsable.withoutRecord(connection.getCatalog());
            }
            return new ExternalDatabase(new DatabaseAccess(url, reader, reader));
        } catch (SQLException failure) {
            throw new DatabaseUnreachable(url, reader.user(), failure);
        }
    }

    private static Connection connect(String url, Credentials role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role.user());
        properties.setProperty("password", role.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    private static void refuseWithoutRights(Connection connection, DatabaseAccess access) throws SQLException {
        if (!isTrue(connection, "select has_database_privilege(current_database(), 'create')")) {
            throw DatabaseNotUsable.withoutRights(
                    connection.getCatalog(), access.application().user());
        }
    }

    private static void makeReaderIfMissing(Connection connection, DatabaseAccess access) throws SQLException {
        var reader = access.reader();
        if (isTrue(connection, "select exists (select from pg_roles where rolname = ?)", reader.user())) {
            return;
        }
        var mayMakeRoles =
                isTrue(connection, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user");
        if (!mayMakeRoles || reader.password().isEmpty()) {
            throw DatabaseNotUsable.withoutReader(
                    reader.user(), access.application().user());
        }
        DatabaseProvisioning.execute(connection, "create role %I login password %L", reader.user(), reader.password());
    }

    private static boolean isTrue(Connection connection, String query, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {}
}
