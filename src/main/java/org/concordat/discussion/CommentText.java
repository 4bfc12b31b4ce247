package org.concordat.discussion;

import org.concordat.kernel.RichText;
import org.concordat.kernel.TooLong;

/** The words of a comment: not empty, at most {@link #MAXIMUM} characters. */
record CommentText(RichText text) {

    static CommentText of(String written) {
        var text = RichText.of(written);
        if (text.isBlank()) {
            throw new CommentEmpty();
        }
        if (text.characters() > Discussing.MAXIMUM) {
            throw new TooLong(text.characters(), Discussing.MAXIMUM);
        }
        return new CommentText(text);
    }
}
