package org.concordat.preparation;

import java.time.Instant;
import java.util.Map;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A consultation that is being prepared, as it stands.
 *
 * @param about what it says of itself; empty where nothing was written yet
 * @param consultingBody who will ask
 * @param openedAs what became of it, once it was announced; it is not changed any more then
 */
public record Preparation(
        PreparationId id,
        Map<AboutField, String> about,
        @Nullable DocumentKind kind,
        @Nullable OrganisationId consultingBody,
        Instant changedAt,
        @Nullable ConsultationId openedAs) {

    public Preparation {
        about = Map.copyOf(about);
    }

    /** One of its texts; empty where nothing was written yet. */
    public String about(AboutField field) {
        return about.getOrDefault(field, "");
    }

    public String title() {
        return about(AboutField.TITLE);
    }
}
