package org.concordat.audit;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.concordat.audit.ChainCheck.Outcome;
import org.concordat.start.Command;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.StartMessages;
import org.springframework.beans.factory.annotation.Value;

/** Checks the audit trail from outside, whether or not the portal runs. */
public class VerifyAudit implements Command {

    /** Told apart from every reason not to start. */
    public static final int BROKEN = 18;

    private static final int NOT_USABLE = 16;
    private static final String NO_TABLE = "42P01";

    private final String known;

    public VerifyAudit(@Value("${concordat.known:}") String known) {
        this.known = known.strip();
    }

    @Override
    public int run(DatabaseAccess database, PrintStream out) {
        var role = database.application();
        try (var connection = DriverManager.getConnection(database.url(), role.user(), role.password())) {
            connection.setSchema("concordat");
            connection.setReadOnly(true);
            return tell(ChainCheck.run(connection, known.isEmpty() ? null : known), out);
        } catch (SQLException failure) {
            out.println(
                    NO_TABLE.equals(failure.getSQLState())
                            ? StartMessages.text("verify.none")
                            : StartMessages.text("verify.unreadable", String.valueOf(failure.getMessage())));
            return NOT_USABLE;
        }
    }

    private int tell(Outcome outcome, PrintStream out) {
        out.println(
                switch (outcome) {
                    case Outcome.Whole whole -> StartMessages.text("verify.whole", whole.entries(), whole.last());
                    case Outcome.Broken broken ->
                        StartMessages.text(broken.changed() ? "verify.changed" : "verify.gap", broken.number());
                    case Outcome.Cut _ -> StartMessages.text("verify.cut", known);
                });
        return outcome instanceof Outcome.Whole ? 0 : BROKEN;
    }
}
