package org.concordat.record;

import java.util.HashMap;
import java.util.Map;
import org.concordat.kernel.PublicRead;
import org.springframework.stereotype.Service;

/** What moderators did so far, in totals that name nothing. */
@Service
@PublicRead
public class ModerationFigures {

    private final RecordDatabase record;

    ModerationFigures(RecordDatabase record) {
        this.record = record;
    }

    /** Every total by the code of what was counted; none of what never was. */
    public Map<String, Long> all() {
        var totals = new HashMap<String, Long>();
        record.sql("select figure, total from record.moderation_totals").query(row -> {
            totals.put(row.getString("figure"), row.getLong("total"));
        });
        return totals;
    }
}
