package org.concordat.reported;

import java.time.LocalDate;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report as those see it who record and check reports.
 *
 * @param why it was corrected, sent back or withdrawn; empty where nobody said
 * @param mine whether whoever asks recorded it
 */
public record ReportedLine(
        Reference reference,
        int version,
        OrganisationSummary organisation,
        Target target,
        Stance stance,
        @Nullable String speaker,
        @Nullable String office,
        Text text,
        String source,
        String address,
        LocalDate asAt,
        boolean predatesConsultation,
        ReportedState state,
        String why,
        boolean mine) {

    /** Whether whoever asks can check it now. */
    public boolean isToCheck() {
        return state == ReportedState.WAITING && !mine;
    }
}
