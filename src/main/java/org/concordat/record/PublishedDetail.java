package org.concordat.record;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ChangeKind;
import org.concordat.text.PublishedText;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * What a position says beside its stance and its reasons.
 *
 * @param conditions in the order in which they are numbered
 * @param evidence the sources that it rests on, as a list
 * @param change other words for the paragraph that it is about
 * @param files those that are among its sources
 */
public record PublishedDetail(
        List<Condition> conditions,
        @Nullable PublishedText evidence,
        @Nullable Change change,
        List<PublishedFile> files) {

    /** Nothing but a stance and reasons. */
    public static final PublishedDetail NONE = new PublishedDetail(List.of(), null, null, List.of());

    public PublishedDetail {
        files = files == null ? List.of() : List.copyOf(files); // written before files were published
    }

    /**
     * What must be so for the stance to hold.
     *
     * @param id by which it is known through all versions
     * @param satisfiedBy what would satisfy whoever set it, where they say so
     */
    public record Condition(
            UUID id, PublishedText words, @Nullable PublishedText satisfiedBy) {}

    /**
     * A proposed change.
     *
     * @param tracked the paragraph with what goes and what comes; words left out by a moderator stand as in
     *     plain words of a {@link PublishedText}
     * @param redacted whether words that would come were left out
     * @param madeOn the version of the paper for whose words it was written
     */
    public record Change(
            ChangeKind kind,
            WordDiff tracked,
            boolean redacted,
            @Nullable PublishedText because,
            Integer madeOn) {

        public Change {
            madeOn = madeOn == null ? 1 : madeOn; // written before papers had versions
        }
    }

    /** All its words, as they are searched. The paper's own words in a change are not among them. */
    String plain() {
        var words = Stream.<@Nullable PublishedText>concat(
                        conditions.stream().flatMap(it -> Stream.of(it.words(), it.satisfiedBy())),
                        Stream.of(evidence, change == null ? null : change.because()))
                .flatMap(Stream::ofNullable)
                .map(PublishedText::plain);
        var added = change == null
                ? Stream.<String>of()
                : change.tracked().pieces().stream()
                        .filter(it -> it.fate() == WordDiff.Fate.ADDED)
                        .map(WordDiff.Piece::words);
        return Stream.concat(words, added).collect(Collectors.joining("\n"));
    }
}
