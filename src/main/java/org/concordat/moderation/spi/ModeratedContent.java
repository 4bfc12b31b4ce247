package org.concordat.moderation.spi;

import java.util.List;
import java.util.Map;
import org.concordat.text.PublishedText;

/**
 * What one kind of content does for the moderators. Each call joins the transaction of the decision; a refusal rolls
 * the decision back with it. Implementations know who owns a thing and in which state it is; they need not ask who
 * moderates.
 */
public interface ModeratedContent {

    ContentKind kind();

    /** The original, part by part, for moderators' eyes only. */
    List<ModeratedPart> parts(ContentId content);

    /** A moderator has begun to look at it. */
    void takenUp(ContentId content);

    /**
     * Publishes it.
     *
     * @param texts what the public may read, by the key of each part; there is one for every part
     */
    void publish(ContentId content, Map<String, PublishedText> texts);

    /** Asks the author to revise it. */
    void returnToAuthor(ContentId content);

    /** Keeps it off the record; it is still considered and counted. */
    void withhold(ContentId content);

    /**
     * Turns it down.
     *
     * @throws UnsupportedOperationException where this kind can only be withheld
     */
    void reject(ContentId content);
}
