package org.concordat.notification;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/** A notice as its table holds it, with what its response is called. */
record Told(
        NoticeId id,
        PersonId person,
        OrganisationId organisation,
        NoticeKind kind,
        ConsultationId consultation,
        @Nullable ContentKind content,
        @Nullable UUID contentId,
        @Nullable Reference position,
        @Nullable Reference comment,
        int version,
        @Nullable Integer question,
        @Nullable OrganisationId by,
        Instant at,
        boolean read,
        @Nullable UUID joint,
        @Nullable Reference response,
        int responseVersion) {}
