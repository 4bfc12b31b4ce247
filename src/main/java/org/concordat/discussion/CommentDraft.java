package org.concordat.discussion;

import java.util.List;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.concordat.text.Text;

/**
 * What somebody wants to say in a comment.
 *
 * @param quoted words of what it is about, which it shows above its own; none where it quotes nothing
 * @param mentions organisations that it addresses
 */
public record CommentDraft(Text text, String quoted, List<OrganisationId> mentions) {

    /** The longest quoted passage, in characters. */
    public static final int LONGEST_QUOTE = 500;

    /** The most organisations that one comment addresses. */
    public static final int MOST_MENTIONS = 5;

    public CommentDraft {
        mentions = mentions.stream().distinct().toList();
    }

    /** Words that quote nothing and address nobody. */
    public static CommentDraft of(Text text) {
        return new CommentDraft(text, "", List.of());
    }

    /**
     * Makes sure that it can be sent.
     *
     * @throws CommentEmpty when there are no words
     * @throws TooLong when the words are more than {@link Discussing#MAXIMUM} characters, or those quoted more than
     *     {@link #LONGEST_QUOTE}
     * @throws CommentRefused when it addresses more than {@link #MOST_MENTIONS}
     */
    CommentDraft fit() {
        if (text.isBlank()) {
            throw new CommentEmpty();
        }
        atMost(text.characters(), Discussing.MAXIMUM);
        atMost(Characters.count(quoted), LONGEST_QUOTE);
        if (mentions.size() > MOST_MENTIONS) {
            throw new CommentRefused(CommentRefused.Fault.MENTIONS);
        }
        return this;
    }

    private static void atMost(int count, int most) {
        if (count > most) {
            throw new TooLong(count, most);
        }
    }
}
