package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.concordat.record.OrganisationReading.OrganisationOnRecord;
import org.jspecify.annotations.Nullable;

/** An organisation, and how much of it is on the record. */
@Schema(name = "OrganisationOnRecord", description = "An organisation, and how much of it is on the record")
public record OrganisationOnRecordData(
        OrganisationData organisation,

        @Schema(description = "The organisation that it is part of") @Nullable
        OrganisationData partOf,

        @Schema(description = "Its parts that answer apart from it")
        List<OrganisationData> parts,

        List<FormerNameData> formerNames,
        @Schema(description = "What was merged into it") List<OrganisationData> merged,

        @Schema(description = "The day on which it ended") @Nullable
        LocalDate closedOn,

        int responses,

        @Schema(description = "Positions of it that the press reported")
        int reported,

        @Schema(description = "Its comments on others' positions")
        int comments,

        @Schema(description = "How many consultations it runs")
        int consulting) {

    /** What it was called until a day. */
    @Schema(name = "FormerName", description = "What it was called until a day")
    public record FormerNameData(String name, LocalDate until) {}

    public static OrganisationOnRecordData of(OrganisationOnRecord it, PublicSettings settings) {
        return new OrganisationOnRecordData(
                OrganisationData.of(it.organisation(), settings),
                OrganisationData.ofNullable(it.partOf(), settings),
                OrganisationData.of(it.parts(), settings),
                it.formerNames().stream()
                        .map(f -> new FormerNameData(f.name(), f.until()))
                        .toList(),
                OrganisationData.of(it.merged(), settings),
                it.closedOn(),
                it.responses(),
                it.reported(),
                it.comments(),
                it.consulting());
    }
}
