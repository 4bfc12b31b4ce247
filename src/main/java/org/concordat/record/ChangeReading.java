package org.concordat.record;

import java.time.OffsetDateTime;
import java.util.List;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What published positions would change in a paper. */
@Service
@PublicRead
public class ChangeReading {

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordDatabase record;

    ChangeReading(RecordDatabase record) {
        this.record = record;
    }

    /** All the changes that positions as they are held now propose to its paper, the oldest first. */
    public List<ListedChange> changes(Slug consultation) {
        return record.sql("""
                select p.reference, p.version, p.paragraph, p.detail -> 'change' as change, p.published_at,
                    (select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind,
                            'fictional', o.fictional) order by h.ordinal)
                        from record.position_organisation h join record.organisations o on o.slug = h.organisation
                        where h.reference = p.reference and h.version = p.version) as holders,
                    count(e.position) as endorsed, count(e.html) as reserved
                from record.positions p
                left join record.endorsements e on e.position = p.reference and e.withdrawn_at is null
                where p.consultation = :slug and p.current and p.paragraph is not null
                    and jsonb_typeof(p.detail -> 'change') = 'object'
                group by p.reference, p.version
                order by p.as_at, p.reference
                """)
                .param("slug", consultation.value())
                .query((row, number) -> new ListedChange(
                        new Reference(row.getString("reference")),
                        row.getInt("version"),
                        row.getString("paragraph"),
                        ListedPositionMapper.organisations(row.getString("holders")),
                        JSON.readValue(row.getString("change"), PublishedDetail.Change.class),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getInt("endorsed"),
                        row.getInt("reserved")))
                .list();
    }
}
