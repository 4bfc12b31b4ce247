package org.concordat.response.ui;

import java.util.List;
import org.concordat.kernel.Target;
import org.concordat.response.AsideId;
import org.concordat.response.LayingAside;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WordsAside;
import org.springframework.stereotype.Component;

/** What the room does with what is written in it. */
@Component
class RoomWriting {

    private final ResponseDrafting drafting;
    private final LayingAside laying;

    RoomWriting(ResponseDrafting drafting, LayingAside laying) {
        this.drafting = drafting;
        this.laying = laying;
    }

    SaveOutcome save(ResponseId version, Target target, int base, PositionDraft draft) {
        return drafting.save(version, target, base, draft);
    }

    /** What the person at work laid aside in this room, and has yet to choose on. */
    List<WordsAside> aside(ResponseRoom room) {
        return laying.mine(room.consultation().id());
    }

    void lay(ResponseId version, Target target, int base, PositionDraft draft) {
        laying.lay(version, target, base, draft);
    }

    void settle(ResponseId version, Target target) {
        laying.settle(version, target);
    }

    void settle(AsideId aside) {
        laying.settle(aside);
    }
}
