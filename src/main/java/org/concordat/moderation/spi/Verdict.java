package org.concordat.moderation.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/** What a moderator decided on a content, with all that carrying it out needs. */
public sealed interface Verdict {

    /** What can be decided. A kind of content says which of these it {@linkplain ModeratedContent#verdicts knows}. */
    enum Kind {
        PUBLISH,
        RETURN,
        WITHHOLD,
        REJECT
    }

    /** Which it is. */
    Kind kind();

    /**
     * It becomes public, but for the parts that are withheld: of these nothing may reach the record, not even that they
     * exist.
     *
     * @param texts what the public may read, by the key of each text; there is one for every text of every part that is
     *     not withheld, and no other
     * @param files what becomes of each file of these parts, by its key
     * @param withheld keys of the parts that are considered and counted, and not published; never all of them
     * @param since when it was decided to publish it first; nothing where nobody said
     * @param again whether that was another decision than this
     */
    record Publish(
            Map<String, PublishedText> texts,
            Map<String, FileVerdict> files,
            Set<String> withheld,
            @Nullable Instant since,
            boolean again)
            implements Verdict {

        public Publish {
            texts = Map.copyOf(texts);
            files = Map.copyOf(files);
            withheld = Set.copyOf(withheld);
        }

        /** The same, with when it was decided to publish it first. */
        public Publish since(Instant first, boolean before) {
            return new Publish(texts, files, withheld, first, before);
        }

        @Override
        public Kind kind() {
            return Kind.PUBLISH;
        }
    }

    /**
     * Its author is asked to revise it.
     *
     * @param reason code of what is told where the public could read it before
     */
    record Return(String reason) implements Verdict {

        @Override
        public Kind kind() {
            return Kind.RETURN;
        }
    }

    /**
     * It is kept off the record, and still considered and counted.
     *
     * @param reason code of what is told where the public could read it before
     */
    record Withhold(String reason) implements Verdict {

        @Override
        public Kind kind() {
            return Kind.WITHHOLD;
        }
    }

    /**
     * It is turned down.
     *
     * @param reason code of what is told where the public could read it before
     */
    record Reject(String reason) implements Verdict {

        @Override
        public Kind kind() {
            return Kind.REJECT;
        }
    }
}
