package org.concordat.reported;

import java.time.LocalDate;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the press reported of an organisation, linked by the editors to what it is about.
 *
 * @param source the publication and its date, such as "Community Care, 11 June 2010"
 * @param predatesConsultation whether it was said of something earlier
 */
public record NewReportedPosition(
        ConsultationId consultation,
        OrganisationId organisation,
        Target target,
        Stance stance,
        @Nullable String speaker,
        @Nullable String office,
        Text text,
        String source,
        LocalDate asAt,
        boolean predatesConsultation) {

    /** @throws IllegalArgumentException when nothing or nobody is cited */
    public NewReportedPosition {
        if (text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A report needs words and a source");
        }
    }
}
