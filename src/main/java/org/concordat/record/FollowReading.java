package org.concordat.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.springframework.stereotype.Service;

/** Names what readers can follow: what anybody can read. */
@Service
@PublicRead
public class FollowReading {

    private final RecordDatabase record;

    FollowReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * Something that can be followed.
     *
     * @param what under its present address
     * @param title of the consultation, or the name of the organisation; empty for everything
     * @param question the title of the question; empty where none is followed
     */
    public record Followable(Follow what, String title, String question) {

        static final Followable EVERYTHING = new Followable(Follow.EVERYTHING, "", "");
    }

    /** Nothing where nothing of that name is public. */
    public Optional<Followable> find(Follow what) {
        return Optional.ofNullable(named(List.of(what)).get(what));
    }

    /** Those of several that are public, in one statement. */
    public Map<Follow, Followable> named(List<Follow> wanted) {
        var named = new HashMap<Follow, Followable>();
        var consultations = new ArrayList<Follow>();
        var organisations = new ArrayList<Follow>();
        for (var what : wanted) {
            if (what.consultation() != null) {
                consultations.add(what);
            } else if (what.organisation() != null) {
                organisations.add(what);
            } else {
                named.put(what, Followable.EVERYTHING);
            }
        }
        if (named.size() < wanted.size()) {
            read(named, consultations, organisations);
        }
        return named;
    }

    private void read(Map<Follow, Followable> named, List<Follow> consultations, List<Follow> organisations) {
        record.sql("""
                select w.place, true as asked, c.slug, c.title, coalesce(q.title, '') as question
                from unnest(:consultations::text[], :questions::int[]) with ordinality w(slug, number, place)
                join record.consultations c on c.slug = w.slug
                left join record.questions q on q.consultation = c.slug and q.number = w.number
                where w.number is null or q.number is not null
                union all
                select w.place, false, o.slug, o.name, ''
                from unnest(:organisations::text[]) with ordinality w(slug, place)
                left join record.former_addresses f on f.slug = w.slug
                join record.organisations m on m.slug = coalesce(f.organisation, w.slug)
                join record.organisations o on o.slug = coalesce(m.successor, m.slug)
                where %s
                """.formatted(OrganisationReading.HEARD))
                .param(
                        "consultations",
                        consultations.stream()
                                .map(it -> String.valueOf(it.consultation()))
                                .toArray(String[]::new))
                .param("questions", consultations.stream().map(Follow::question).toArray(Integer[]::new))
                .param(
                        "organisations",
                        organisations.stream()
                                .map(it -> String.valueOf(it.organisation()))
                                .toArray(String[]::new))
                .query(row -> {
                    boolean asked = row.getBoolean("asked");
                    var what = (asked ? consultations : organisations).get(row.getInt("place") - 1);
                    var present = asked ? what : Follow.organisation(new Slug(row.getString("slug")));
                    named.put(what, new Followable(present, row.getString("title"), row.getString("question")));
                });
    }
}
