package org.concordat.start;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that writes rows to an embedded database and tells of each once it is acknowledged, until it is killed. */
class WritingPortal {

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(DataDirectory.claim(Path.of(arguments[0])), Path.of(arguments[1]));
        var role = database.access().application();
        try (var connection = DriverManager.getConnection(database.access().url(), role.user(), role.password());
                var statement = connection.createStatement();
                var insert = connection.prepareStatement("insert into note values (?)")) {
            statement.execute("create table note (words text)");
            for (int i = 0; ; i++) {
                insert.setString(1, "note " + i);
                insert.executeUpdate();
                System.out.println("note " + i);
            }
        }
    }
}
