package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation, or several jointly, hold on one target.
 *
 * @param version counted from 1; a later version stands beside the earlier ones and becomes the current one
 * @param organisations who holds it, the lead first
 * @param target what it is about
 * @param answer to a question that asks for no stance, other than by words alone
 * @param provenance {@link Provenance#SUBMITTED} or {@link Provenance#REPORTED}
 * @param text its reasons
 * @param asAt the day on which it was held: sent, or reported
 * @param reported who said it and where it was reported; empty for what was submitted
 */
public record PublishedPosition(
        Reference reference,
        int version,
        Slug consultation,
        List<Slug> organisations,
        Target target,
        Stance stance,
        @Nullable Answer answer,
        Provenance provenance,
        PublishedText text,
        PublishedDetail detail,
        LocalDate asAt,
        Instant publishedAt,
        @Nullable Report reported) {

    /** One that says by its stance, or its words alone, what is held. */
    public PublishedPosition(
            Reference reference,
            int version,
            Slug consultation,
            List<Slug> organisations,
            Target target,
            Stance stance,
            Provenance provenance,
            PublishedText text,
            PublishedDetail detail,
            LocalDate asAt,
            Instant publishedAt,
            @Nullable Report reported) {
        this(
                reference,
                version,
                consultation,
                organisations,
                target,
                stance,
                null,
                provenance,
                text,
                detail,
                asAt,
                publishedAt,
                reported);
    }

    /**
     * Where a reported position comes from.
     *
     * @param speaker who spoke, where the source names somebody
     * @param source the publication, such as "Community Care, 11 June 2010"
     * @param address where it can be read; empty where nobody says
     * @param predatesConsultation whether it was said of something earlier
     */
    public record Report(
            @Nullable String speaker,
            @Nullable String office,
            String source,
            String address,
            boolean predatesConsultation) {

        /** One of which nobody says where it can be read. */
        public Report(@Nullable String speaker, @Nullable String office, String source, boolean predatesConsultation) {
            this(speaker, office, source, "", predatesConsultation);
        }
    }
}
