package org.concordat.contribution;

import java.time.Clock;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.credential.Tries;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.TypedCode;
import org.springframework.stereotype.Component;

/** Finds collections by the code that was given away. Every look at one that could be right is counted. */
@Component
class CollectionsByCode {

    private final CollectionRows rows;
    private final Tries tries;
    private final Clock clock;

    CollectionsByCode(CollectionRows rows, Tries tries, ConsultationClock clock) {
        this.rows = rows;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * The collection that this code opens.
     *
     * @throws CollectionNotOpen when it opens none; whoever holds the right one learns that it is paused or over
     * @throws TooSoon when too many wrong ones came from there
     */
    Collection open(String typed, String from) {
        var code = TypedCode.parse(typed).orElseThrow(() -> new CollectionNotOpen(null));
        var found = tries.look("contribution " + code.hexHash(), Network.of(from), () -> rows.byCode(code))
                .orElseThrow(() -> new CollectionNotOpen(null));
        return switch (found.standing(clock.instant())) {
            case OPEN -> found;
            case PAUSED -> throw new CollectionNotOpen(Standing.PAUSED);
            case OVER -> throw new CollectionNotOpen(Standing.OVER);
            case FULL -> throw new CollectionNotOpen(null);
        };
    }
}
