package org.concordat.discussion;

import org.concordat.kernel.TooLong;
import org.concordat.text.Text;

/** The words of a comment: not empty, at most {@link Discussing#MAXIMUM} characters. */
record CommentText(Text text) {

    CommentText {
        if (text.isBlank()) {
            throw new CommentEmpty();
        }
        if (text.characters() > Discussing.MAXIMUM) {
            throw new TooLong(text.characters(), Discussing.MAXIMUM);
        }
    }
}
