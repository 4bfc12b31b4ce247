package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Who stands behind positions. */
@Service
@PublicRead
public class EndorsementReading {

    private static final String SELECT = """
            select e.position, e.version, e.html, e.plain, e.redacted, e.endorsed_at, e.withdrawn_at,
                o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                o.fictional as organisation_fictional,
                (n.stance, n.answer, n.plain, n.detail) is distinct from (b.stance, b.answer, b.plain, b.detail) as changed
            from record.endorsements e
            join record.organisations o on o.slug = e.organisation
            left join record.positions n on n.reference = e.position and n.current
            left join record.positions b on b.reference = e.position and b.version = e.version
            """;

    private final RecordDatabase record;

    EndorsementReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * A position in all its versions, the latest first, with its endorsements by kind and name of those who gave them,
     * those that were taken back at the end. In one statement; nothing where there is no position of that name.
     */
    public Optional<EndorsedPosition> at(Reference position) {
        var versions = new ArrayList<ListedPosition>();
        var endorsed = new ArrayList<ListedEndorsement>();
        var mapper = new ListedPositionMapper();
        record.sql("select p.*, (select json_agg(e) from (" + SELECT + """
                        where e.position = :position
                        order by e.withdrawn_at is not null, o.kind, o.name, e.endorsed_at) e) as endorsed from (
                """ + ListedPositionMapper.SELECT
                        + " where p.reference = :position) p order by p.version desc")
                .param("position", position.value())
                .query(row -> {
                    if (versions.isEmpty()) {
                        ListedPositionMapper.parsed(row.getString("endorsed"))
                                .valueStream()
                                .map(EndorsementReading::parsed)
                                .forEach(endorsed::add);
                    }
                    versions.add(Objects.requireNonNull(mapper.mapRow(row, versions.size())));
                });
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new EndorsedPosition(List.copyOf(versions), List.copyOf(endorsed)));
    }

    /** The endorsements of a position, as above; none where there is no such position. */
    public List<ListedEndorsement> of(Reference position) {
        return at(position).map(EndorsedPosition::endorsements).orElse(List.of());
    }

    /**
     * A position with what others said of it by endorsing it.
     *
     * @param versions the latest first; there is at least one
     */
    public record EndorsedPosition(List<ListedPosition> versions, List<ListedEndorsement> endorsements) {}

    /** The endorsements that an organisation gave to what says something else now, the oldest first. */
    public List<ListedEndorsement> overtaken(Slug organisation) {
        return record.sql(SELECT + """
                 where e.organisation = :organisation and e.withdrawn_at is null and n.reference is not null
                     and (n.stance, n.answer, n.plain, n.detail) is distinct from (b.stance, b.answer, b.plain, b.detail)
                 order by e.endorsed_at
                """)
                .param("organisation", organisation.value())
                .query(EndorsementReading::endorsement)
                .list();
    }

    private static ListedEndorsement endorsement(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new ListedEndorsement(
                new Reference(row.getString("position")),
                ListedPositionMapper.organisation(row),
                row.getInt("version"),
                row.getBoolean("changed"),
                row.getString("html") == null ? null : ListedPositionMapper.text(row),
                row.getObject("endorsed_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static ListedEndorsement parsed(JsonNode node) {
        return new ListedEndorsement(
                new Reference(node.required("position").asString()),
                new ListedOrganisation(
                        new Slug(node.required("organisation").asString()),
                        node.required("organisation_name").asString(),
                        OrganisationKind.valueOf(
                                node.required("organisation_kind").asString()),
                        node.required("organisation_fictional").asBoolean()),
                node.required("version").asInt(),
                node.required("changed").asBoolean(),
                node.required("html").isNull()
                        ? null
                        : new PublishedText(
                                node.required("html").asString(),
                                node.required("plain").asString(),
                                node.required("redacted").asBoolean()),
                OffsetDateTime.parse(node.required("endorsed_at").asString()).toInstant(),
                node.required("withdrawn_at").isNull()
                        ? null
                        : OffsetDateTime.parse(node.required("withdrawn_at").asString())
                                .toInstant());
    }
}
