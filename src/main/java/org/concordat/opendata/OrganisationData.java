package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.record.ListedOrganisation;
import org.jspecify.annotations.Nullable;

/** An organisation as it is named beside what it said. */
@Schema(description = "An organisation as it is named beside what it said")
public record OrganisationData(
        @Schema(description = "Its name in addresses") String slug,
        String name,

        @Schema(description = "What sort of organisation it is, such as council or gp-group")
        String kind,

        @Schema(description = "Whether it was made up for a demonstration")
        boolean fictional,

        @Schema(description = "Its page") String url) {

    static OrganisationData of(ListedOrganisation organisation, PublicSettings settings) {
        return new OrganisationData(
                organisation.slug().value(),
                organisation.name(),
                Codes.of(organisation.kind()),
                organisation.fictional(),
                settings.printed("/organisations/" + organisation.slug()));
    }

    static @Nullable OrganisationData ofNullable(@Nullable ListedOrganisation organisation, PublicSettings settings) {
        return organisation == null ? null : of(organisation, settings);
    }

    static List<OrganisationData> of(List<ListedOrganisation> organisations, PublicSettings settings) {
        return organisations.stream().map(it -> of(it, settings)).toList();
    }
}
