package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Target;
import org.concordat.text.WordDiff;
import org.concordat.text.word.WordFile.Oddity;
import org.jspecify.annotations.Nullable;

/**
 * What a Word file says otherwise than the response from which it was made, until it is taken or dropped.
 *
 * @param response the version for which it was brought
 * @param name of the file
 * @param positions those in which something waits
 * @param told what could not be put in its place, where it stands
 */
public record WordReturn(
        ResponseId response, String name, Instant at, List<ReturnedPosition> positions, List<Told> told) {

    public WordReturn {
        positions = List.copyOf(positions);
        told = List.copyOf(told);
    }

    /** Whether nothing in it waits. */
    public boolean isEmpty() {
        return positions.isEmpty() && told.isEmpty();
    }

    /** A position as it came back. */
    public record ReturnedPosition(Target target, List<Part> parts) {

        public ReturnedPosition {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a position that came back otherwise.
     *
     * @param id by which it is taken or left
     * @param name what it is, in words
     * @param difference between what the file was made from and what came back
     * @param trackedBy who tracked changes in it, which are read as accepted
     * @param untracked how it would read with them rejected; empty where nobody tracked any
     * @param changedSince whether a colleague has changed it meanwhile
     */
    public record Part(
            String id,
            Target target,
            String name,
            WordDiff difference,
            Set<String> trackedBy,
            String untracked,
            boolean changedSince) {

        public Part {
            trackedBy = Set.copyOf(trackedBy);
        }
    }

    /**
     * Something that stands in the file and in no place of the response.
     *
     * @param oddity what it is, where the file itself says so
     * @param place in which it stands, in words; none between places
     * @param after the heading under which it stands
     * @param words what can be read of it
     * @param by who left it there; empty where that is not known
     */
    public record Told(
            Kind kind,
            Oddity.@Nullable Kind oddity,
            @Nullable String place,
            String after,
            String words,
            String by) {

        /** Why it is told. */
        public enum Kind {
            /** It is no words, or stands apart from them. */
            ODDITY,
            /** Words between the places, or at an id that nobody knows. */
            LOOSE,
            /** A place that the file has lost; nothing was changed there. */
            MISSING,
            /** A stance that is none of those to choose from. */
            NO_STANCE,
            /** None of the options, or no number that the question takes. */
            NO_ANSWER,
            /** The file was made from another version, or does not say from which. */
            OTHER_VERSION,
            /** The paper says something else by now than the file shows. */
            PAPER_CHANGED
        }
    }
}
