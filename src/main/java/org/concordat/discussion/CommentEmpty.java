package org.concordat.discussion;

/** A comment without words. */
public class CommentEmpty extends RuntimeException {

    CommentEmpty() {
        super("A comment needs words");
    }
}
