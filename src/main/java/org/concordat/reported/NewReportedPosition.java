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
 * @param text the exact words, as they were printed
 * @param source the publication and its date, such as "Community Care, 11 June 2010"
 * @param address where it can be read; empty where it is in print alone
 * @param asAt the day on which it was said, or printed
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
        String address,
        LocalDate asAt,
        boolean predatesConsultation) {

    /** The most characters of the words. */
    public static final int WORDS_MAXIMUM = 5_000;

    /** The most characters of a line. */
    public static final int LINE_MAXIMUM = 300;
}
