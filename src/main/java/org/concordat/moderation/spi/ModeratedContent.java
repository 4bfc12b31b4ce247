package org.concordat.moderation.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;

/**
 * What one kind of content does for the moderators. Each call joins the transaction of the decision; a refusal rolls
 * the decision back with it. Implementations know who owns a thing and in which state it is; they need not ask who
 * moderates.
 */
public interface ModeratedContent {

    ContentKind kind();

    /** Which verdicts there are on this kind; no other is ever to be carried out. */
    Set<Verdict.Kind> verdicts();

    /** The original, part by part, for moderators' eyes only. Everything that will be public is in it. */
    List<ModeratedPart> parts(ContentId content, Locale locale);

    /** Which version of it a content is. */
    default int number(ContentId content) {
        return 1;
    }

    /** The version that a content follows, where there is one; its parts and texts have the same keys. */
    default Optional<ContentId> before(ContentId content) {
        return Optional.empty();
    }

    /** A moderator has begun to look at it. */
    void takenUp(ContentId content);

    /** The content that the public reads under a name; nothing where none of this kind is. */
    Optional<ContentId> published(Reference reference);

    /** Whether {@link #openAgain} would find something to open. */
    boolean canOpenAgain(ContentId content);

    /**
     * Lets a content that was decided wait for moderators again; what is public of it stays so. Answers whether it can:
     * not where its author withdrew it, or another took its place.
     */
    boolean openAgain(ContentId content);

    /**
     * Takes a content that the public reads off the record until it is decided; it waits as at first. Answers whether
     * there was anything to take off.
     */
    boolean hide(ContentId content);

    /**
     * Keeps what a moderator sent to be published in the place of a file; nothing of it is public by that.
     *
     * @param file by its key
     * @throws org.concordat.kernel.NotFound when there is no such file in the content
     * @throws CopyRefused when nothing of what was sent could be published
     */
    default void supply(ContentId content, String file, SentFile sent, Locale locale) {
        throw new NotFound();
    }

    /** Does what was decided, for the first time or anew. */
    void carryOut(ContentId content, Verdict verdict);
}
