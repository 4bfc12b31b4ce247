package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.concordat.kernel.Channel;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the record says of who was asked, and who answered: by what is published, and by nothing else. */
@Service
@PublicRead
public class AskedReading {

    /** Those on one page. */
    public static final int PAGE = 200;

    private static final String SELECT = """
            select a.ordinal, a.name, a.kind, a.area, a.reply, o.slug as organisation,
                sent.reference as response, sent.late_reason is not null as late, sent.sent_in_by
            from record.asked a left join record.organisations o on o.slug = a.organisation
            left join lateral (
                select r.reference, r.late_reason, r.sent_in_by from record.responses r
                    join record.response_organisation h on h.reference = r.reference and h.version = r.version
                    where r.consultation = a.consultation and r.current and h.organisation = a.organisation
                    order by r.reference limit 1) sent on true
            where a.consultation = :consultation
            """;

    private final RecordDatabase record;

    AskedReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * One who was asked.
     *
     * @param organisation where it stands on the record; nothing where it does not
     * @param response its published response; nothing where there is none
     * @param late whether that came after the close, as was allowed
     * @param sentIn how that came where it was not submitted here; nothing where it was
     * @param reply code of what it said instead, if anything
     */
    public record Asked(
            int ordinal,
            String name,
            OrganisationKind kind,
            String area,
            @Nullable Slug organisation,
            @Nullable Reference response,
            boolean late,
            @Nullable Channel sentIn,
            @Nullable String reply) {}

    /** How many were asked, and what became of it; who answered and declined before counts as who answered, late or not,
     * sent in or submitted. */
    public record Figures(int asked, int answered, int late, int sentIn, int nilReturns, int declined) {

        /** Those of whom nothing is published. */
        public int silent() {
            return asked - answered - nilReturns - declined;
        }
    }

    /** Those who were asked, by kind and name. */
    public Leaf<Asked> page(Slug consultation, int after) {
        var found = record.sql(SELECT + " and a.ordinal > :after order by a.ordinal limit :most")
                .param("consultation", consultation.value())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(AskedReading::asked)
                .list();
        return Leaf.of(found, PAGE, it -> Integer.toString(it.ordinal()));
    }

    /** How many were asked, and what became of it. */
    public Figures figures(Slug consultation) {
        return record.sql("select count(*) as asked, count(response) as answered, count(*) filter (where late) as late,"
                        + " count(sent_in_by) as sent_in,"
                        + " count(*) filter (where response is null and reply = 'NIL_RETURN') as nil_returns,"
                        + " count(*) filter (where response is null and reply = 'DECLINED') as declined from (" + SELECT
                        + ") asked")
                .param("consultation", consultation.value())
                .query((row, number) -> new Figures(
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("late"),
                        row.getInt("sent_in"),
                        row.getInt("nil_returns"),
                        row.getInt("declined")))
                .single();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        var organisation = row.getString("organisation");
        var response = row.getString("response");
        var sentIn = row.getString("sent_in_by");
        return new Asked(
                row.getInt("ordinal"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("area"),
                organisation == null ? null : new Slug(organisation),
                response == null ? null : new Reference(response),
                row.getBoolean("late"),
                sentIn == null ? null : Channel.valueOf(sentIn),
                row.getString("reply"));
    }
}
