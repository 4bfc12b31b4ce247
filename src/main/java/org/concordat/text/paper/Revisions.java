package org.concordat.text.paper;

import org.concordat.text.paper.PaperRefused.Fault;
import org.concordat.text.paper.ReadingChoices.Changes;

/** Which of the changes that are tracked in a file are read, and how many there are. */
final class Revisions {

    private final Changes choice;
    private int count;
    private String first = "";

    Revisions(Changes choice) {
        this.choice = choice;
    }

    /** Takes down a change, and says whether what was put in by it, or what was taken out, is read. */
    boolean stays(boolean putIn, String words) {
        count++;
        if (first.isEmpty()) {
            first = words.strip();
        }
        return putIn != (choice == Changes.REJECT);
    }

    boolean isRejecting() {
        return choice == Changes.REJECT;
    }

    /** @throws PaperRefused when there were any, and nobody decided on them */
    void settle(Gathering out) {
        if (count > 0 && choice == Changes.UNDECIDED) {
            throw new PaperRefused(
                    Fault.CHANGES_UNDECIDED,
                    count + ", the first at \u201c" + first.substring(0, Math.min(60, first.length())) + "\u201d");
        }
        if (count > 0) {
            out.find(PaperFinding.Kind.CHANGES, count + (choice == Changes.ACCEPT ? " accepted" : " rejected"));
        }
    }
}
