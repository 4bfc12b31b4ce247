package org.concordat.discussion.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;

/** The ways into the screens of discussion: addresses below the workspace's own. */
public final class DiscussionNavigation {

    static final String DISCUSSION = "consultations/:slug/discussion";
    static final String SETTINGS = "consultations/:slug/comment-settings";
    static final String COMMENTS = "comments";
    static final String QUESTION = "question";

    static final String AFTER = "after";
    static final String POSITION = "positions/:reference";
    static final String COMMENT = "comment";
    static final String ORDER = "order";
    static final String NEWEST = "newest";

    private DiscussionNavigation() {}

    /** What was published in a consultation, to be read and discussed. */
    public static String discussion(Slug consultation) {
        return "consultations/" + consultation + "/discussion";
    }

    /** The same, on one question only. */
    public static String discussion(Slug consultation, int question) {
        return discussion(consultation) + "?" + QUESTION + "=" + question;
    }

    /** The page of either that begins at a mark. */
    static String discussion(Slug consultation, Optional<Integer> question, String after) {
        var page = AFTER + "=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return question.map(it -> discussion(consultation, it) + "&" + page)
                .orElseGet(() -> discussion(consultation) + "?" + page);
    }

    /** One published position with all that was said of it. */
    public static String position(Reference position) {
        return "positions/" + position;
    }

    /** The same, where a comment stands. */
    public static String comment(Reference position, Reference comment) {
        return position(position) + "?" + COMMENT + "=" + comment + "#" + comment;
    }

    /** Where its owner says how a consultation takes comments. */
    static String settings(Slug consultation) {
        return "consultations/" + consultation + "/comment-settings";
    }

    /** What others said about us, and what we said. */
    public static String comments() {
        return COMMENTS;
    }
}
