package org.concordat;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.concordat.audit.ChainCheck;
import org.concordat.audit.ChainCheck.Outcome;
import org.springframework.beans.factory.annotation.Value;

/** Checks the audit trail from outside, whether or not the portal runs. */
class VerifyAudit implements Command {

    /** Told apart from every reason not to start. */
    static final int BROKEN = 18;

    private static final int NOT_USABLE = 16;
    private static final String NO_TABLE = "42P01";

    private final Database database;
    private final String known;

    VerifyAudit(Database database, @Value("${concordat.known:}") String known) {
        this.database = database;
        this.known = known.strip();
    }

    @Override
    public int run(PrintStream out) {
        var access = database.access();
        var role = access.application();
        try (var connection = DriverManager.getConnection(access.url(), role.user(), role.password())) {
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
