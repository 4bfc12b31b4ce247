package org.concordat.response;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Stance;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One part of a position, said otherwise.
 *
 * @param seen what a position says in this part
 * @param change a position with this part said otherwise
 */
record PartEdit(Function<PositionDraft, Optional<?>> seen, UnaryOperator<PositionDraft> change) {

    static PartEdit stance(@Nullable Stance stance) {
        return new PartEdit(it -> Optional.ofNullable(it.stance()), it -> it.with(stance));
    }

    static PartEdit answer(@Nullable Answer answer) {
        return new PartEdit(it -> Optional.ofNullable(it.answer()), it -> it.with(answer));
    }

    static PartEdit reasons(Text reasons) {
        return new PartEdit(it -> Optional.of(it.reasons()), it -> it.with(reasons));
    }

    static PartEdit change(@Nullable ProposedChange change) {
        return new PartEdit(it -> Optional.ofNullable(it.change()), it -> it.with(change));
    }

    /** A condition that was there; one that says nothing is gone. */
    static PartEdit condition(Condition condition) {
        return new PartEdit(
                it -> in(it, condition.id()),
                it -> it.with(it.conditions().stream()
                        .map(each -> each.id().equals(condition.id()) ? condition : each)
                        .toList()));
    }

    /** A condition below those that are there; once is enough. */
    static PartEdit another(Condition condition) {
        return new PartEdit(it -> Optional.empty(), it -> {
            if (in(it, condition.id()).isPresent()) {
                return it;
            }
            var all = new ArrayList<>(it.conditions());
            all.add(condition);
            return it.with(all);
        });
    }

    private static Optional<Condition> in(PositionDraft draft, UUID id) {
        return draft.conditions().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Whether two say the same in this part. */
    boolean isSame(PositionDraft one, PositionDraft other) {
        return Objects.equals(seen.apply(one), seen.apply(other));
    }

    PositionDraft in(PositionDraft draft) {
        return change.apply(draft);
    }
}
