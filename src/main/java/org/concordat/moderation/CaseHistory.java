package org.concordat.moderation;

import java.util.ArrayList;
import java.util.List;
import org.concordat.account.Names;
import org.springframework.stereotype.Component;

/** Tells what became of a case so far, and by whom. */
@Component
class CaseHistory {

    private final DecisionRepository decisions;
    private final Names names;

    CaseHistory(DecisionRepository decisions, Names names) {
        this.decisions = decisions;
        this.names = names;
    }

    /** The oldest first. */
    List<HistoryLine> of(ModerationCase found) {
        var lines = new ArrayList<HistoryLine>();
        lines.add(new HistoryLine(found.waitingSince(), names.of(found.submittedBy()), HistoryLine.SUBMITTED));
        for (var decision : decisions.findByCaseIdOrderByDecidedAt(found.id().value())) {
            var told = decision.explanation();
            lines.add(new HistoryLine(told.at(), names.of(decision.decidedBy()), told.code()));
        }
        var takenBack = found.takenBack();
        if (takenBack != null) {
            lines.add(new HistoryLine(takenBack.at(), names.of(takenBack.by()), HistoryLine.TAKEN_BACK));
        }
        return lines;
    }
}
