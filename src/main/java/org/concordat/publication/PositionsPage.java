package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.ConsultationData;
import org.concordat.opendata.PositionData;
import org.concordat.opendata.PositionQuery;
import org.concordat.opendata.PositionQuery.Ignored;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.Leaf;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading.Counted;
import org.jspecify.annotations.Nullable;

/**
 * Published positions of a consultation that a query lets through.
 *
 * @param path its address, without what is asked for
 * @param mark behind which the next page starts; nothing on the last
 */
record PositionsPage(
        Headed headed,
        String path,
        PositionQuery query,
        Counted counted,
        List<ListedPosition> positions,
        @Nullable String mark) {

    static PositionsPage of(Headed headed, PositionQuery query, Counted counted, Leaf<ListedPosition> page) {
        var path = "/consultations/" + headed.head().slug() + "/positions";
        boolean whole = counted.more() && query.after() == null && page.next() == null;
        return new PositionsPage(
                headed, path, query, whole ? counted.exactly(page.items()) : counted, page.items(), page.next());
    }

    /** How many there are for certain, where not all were counted. */
    public int atLeast() {
        return Math.max(counted.all(), positions.size());
    }

    public @Nullable String next() {
        return mark == null ? null : query.next(path, mark);
    }

    /** The same in other forms, by the same filters. */
    Beside beside() {
        return Beside.filtered(path, query.first(path).substring(path.length()));
    }

    public @Nullable String first() {
        return query.after() == null ? null : query.first(path);
    }

    /**
     * The same as data.
     *
     * @param ignored the parameters whose value nobody knows
     */
    record Data(
            ConsultationData consultation,
            int submitted,
            int reported,
            List<String> ignored,
            List<PositionData> items,
            @Nullable String next) {}

    Data data(PublicSettings settings) {
        return new Data(
                headed.data(settings),
                counted.submitted(),
                counted.reported(),
                query.ignored().stream().map(Ignored::parameter).toList(),
                positions.stream().map(it -> PositionData.of(it, settings)).toList(),
                mark == null ? null : settings.printed(query.next(path + ".json", mark)));
    }
}
