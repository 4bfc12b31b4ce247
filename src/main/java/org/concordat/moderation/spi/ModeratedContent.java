package org.concordat.moderation.spi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one kind of content does for the moderators. Each call joins the transaction of the decision; a refusal rolls
 * the decision back with it. Implementations know who owns a thing and in which state it is; they need not ask who
 * moderates.
 */
public interface ModeratedContent {

    ContentKind kind();

    /** Which verdicts there are on this kind; no other is ever to be carried out. */
    Set<Verdict.Kind> verdicts();

    /** Where each of several contents belongs, such as "question 6", in a fixed number of statements. */
    Map<ContentId, String> about(Collection<ContentId> contents, Locale locale);

    /** The original, part by part, for moderators' eyes only. */
    List<ModeratedPart> parts(ContentId content, Locale locale);

    /** A moderator has begun to look at it. */
    void takenUp(ContentId content);

    /** Does what was decided. */
    void carryOut(ContentId content, Verdict verdict);
}
