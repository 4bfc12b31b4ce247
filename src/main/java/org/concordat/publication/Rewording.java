package org.concordat.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.concordat.record.PublishedConsultation.QuestionVersion;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * How a question was reworded once: both wordings as one text.
 *
 * @param version that it became
 * @param guidance nothing where that stayed
 */
record Rewording(
        int version,
        Instant at,
        String reason,
        WordDiff text,
        @Nullable WordDiff guidance) {

    /** The latest first. */
    static List<Rewording> of(List<QuestionVersion> wordings) {
        var rewordings = new ArrayList<Rewording>();
        for (int i = wordings.size() - 1; i > 0; i--) {
            var before = wordings.get(i - 1);
            var after = wordings.get(i);
            var at = after.publishedAt();
            var helpBefore = before.guidance() == null ? "" : before.guidance();
            var helpAfter = after.guidance() == null ? "" : after.guidance();
            rewordings.add(new Rewording(
                    after.number(),
                    at == null ? Instant.EPOCH : at,
                    after.reason(),
                    between(before.text(), after.text()),
                    helpBefore.equals(helpAfter) ? null : between(helpBefore, helpAfter)));
        }
        return List.copyOf(rewordings);
    }

    private static WordDiff between(String before, String after) {
        return WordDiff.between(Text.ofPlain(before), Text.ofPlain(after));
    }
}
