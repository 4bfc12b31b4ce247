package org.concordat.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class PendingRedactionsTests {

    private final ModeratedText first = new ModeratedText("a", "", Text.ofPlain("Edith met Edith 🏥 at 4 Mill Row"));
    private final ModeratedText second = new ModeratedText("b", "", Text.ofPlain("Edith again"));
    private final PendingRedactions pending = new PendingRedactions(List.of(first, second));

    @Test
    void findsEachPlaceOfTheWordsInEveryPart() {
        assertThat(pending.markAll("Edith", RedactionReason.NAME)).isEqualTo(3);
        assertThat(pending.in(first)).extracting(RedactionRequest::start).containsExactly(0, 10);
        assertThat(pending.in(second)).extracting(RedactionRequest::start).containsExactly(0);
    }

    @Test
    void countsInUtf16() {
        assertThat(pending.markAll("4 Mill Row", RedactionReason.ADDRESS)).isEqualTo(1);
        assertThat(pending.in(first)).extracting(pending::words).containsExactly("4 Mill Row");
    }

    @Test
    void refusesWhatOverlapsOrLiesOutside() {
        assertThat(pending.mark("a", 0, 5, RedactionReason.NAME)).isTrue();
        assertThat(pending.mark("a", 4, 8, RedactionReason.NAME)).isFalse();
        assertThat(pending.mark("a", 5, 6, RedactionReason.NAME)).isTrue();
        assertThat(pending.mark("b", 0, 500, RedactionReason.NAME)).isFalse();
        assertThat(pending.mark("c", 0, 1, RedactionReason.NAME)).isFalse();
        assertThat(pending.mark("a", 8, 8, RedactionReason.NAME)).isFalse();
        assertThat(pending.mark("a", -1, 2, RedactionReason.NAME)).isFalse();
    }

    @Test
    void forgetsWhatIsRemoved() {
        pending.markAll("Edith", RedactionReason.NAME);
        pending.remove(pending.all().getFirst());
        assertThat(pending.all()).hasSize(2);
    }
}
