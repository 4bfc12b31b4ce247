package org.concordat.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;

/**
 * How what is signed differs from a text before it, position by position.
 *
 * @param positions all that stand in either, in the order of their targets
 */
public record Comparison(List<Line> positions) {

    /** What became of a position. */
    public enum Change {
        SAME,
        CHANGED,
        NEW,
        /** It stands no more. */
        GONE
    }

    /**
     * One position.
     *
     * @param now none where it is gone
     * @param before none where it is new, or nothing was compared
     */
    public record Line(
            Target target,
            Change change,
            @Nullable PositionToSign now,
            @Nullable PositionDraft before) {}

    public Comparison {
        positions = List.copyOf(positions);
    }

    /** What is to be signed beside a text before it; beside none, all is the same. */
    public static Comparison of(List<PositionToSign> present, @Nullable Earlier earlier) {
        var before = earlier == null ? null : earlier.said();
        var lines = new ArrayList<Line>();
        present.forEach(it -> lines.add(line(it, before)));
        if (before != null) {
            before.forEach((target, draft) -> {
                if (present.stream().noneMatch(it -> it.target().equals(target))) {
                    lines.add(new Line(target, Change.GONE, null, draft));
                }
            });
        }
        lines.sort(Comparator.comparing(Line::target, Target.ORDER));
        return new Comparison(lines);
    }

    private static Line line(PositionToSign now, @Nullable Map<Target, PositionDraft> before) {
        if (before == null) {
            return new Line(now.target(), Change.SAME, now, null);
        }
        var old = before.get(now.target());
        if (old == null) {
            return new Line(now.target(), Change.NEW, now, null);
        }
        boolean same = DraftJson.write(old).equals(DraftJson.write(now.draft()));
        return new Line(now.target(), same ? Change.SAME : Change.CHANGED, now, old);
    }

    /** What is not as it was. */
    public List<Line> changed() {
        return positions.stream().filter(it -> it.change() != Change.SAME).toList();
    }

    /** How many positions a change came to. */
    public long count(Change change) {
        return positions.stream().filter(it -> it.change() == change).count();
    }
}
