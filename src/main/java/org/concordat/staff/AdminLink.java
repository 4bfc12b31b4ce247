package org.concordat.staff;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import org.concordat.start.Command;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.StartMessages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Prints a new link for the first administrator, whether or not the portal runs. */
public class AdminLink implements Command {

    /** There is an administrator, who can make others. */
    static final int OVER = 19;

    private static final int NOT_USABLE = 16;
    private static final String NO_TABLE = "42P01";

    private final String portal;

    public AdminLink(@Value("${concordat.address:http://localhost:${concordat.port:8080}}") String portal) {
        this.portal = portal;
    }

    @Override
    public int run(DatabaseAccess database, PrintStream out) {
        var role = database.application();
        var source = new DriverManagerDataSource(database.url(), role.user(), role.password());
        source.setSchema("concordat");
        try {
            out.println(StartMessages.text("setup.link", SetUpFromOutside.newLink(source, portal, Clock.systemUTC())));
            return 0;
        } catch (SetUpOver over) {
            out.println(StartMessages.text("setup.over"));
            return OVER;
        } catch (DataAccessException failure) {
            boolean noTable = failure.getRootCause() instanceof SQLException it && NO_TABLE.equals(it.getSQLState());
            out.println(
                    noTable
                            ? StartMessages.text("setup.none")
                            : StartMessages.text("verify.unreadable", String.valueOf(failure.getMessage())));
            return NOT_USABLE;
        }
    }
}
