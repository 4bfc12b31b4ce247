package org.concordat.record;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.concordat.start.Command;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.StartMessages;

/** Counts all that is derived on the record anew, in one transaction, whether or not the portal runs. */
public class RebuildRecord implements Command {

    private static final int NOT_USABLE = 16;
    private static final String NO_SCHEMA = "3F000";
    private static final String NO_FUNCTION = "42883";

    @Override
    public int run(DatabaseAccess database, PrintStream out) {
        var role = database.application();
        try (var connection = DriverManager.getConnection(database.url(), role.user(), role.password());
                var statement = connection.createStatement();
                var wrong = statement.executeQuery("select record.rebuild()")) {
            wrong.next();
            out.println(StartMessages.text("rebuild.done", wrong.getInt(1)));
            return 0;
        } catch (SQLException failure) {
            boolean none = NO_SCHEMA.equals(failure.getSQLState()) || NO_FUNCTION.equals(failure.getSQLState());
            out.println(
                    none
                            ? StartMessages.text("rebuild.none")
                            : StartMessages.text("rebuild.failed", String.valueOf(failure.getMessage())));
            return NOT_USABLE;
        }
    }
}
