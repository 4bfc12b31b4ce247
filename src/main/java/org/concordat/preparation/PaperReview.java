package org.concordat.preparation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.consultation.NewConsultation;
import org.concordat.preparation.ActRefused.Fault;
import org.concordat.text.paper.Paper;

/**
 * A loaded paper, and all that was done to it since: what was loaded never changes, and is read with the log of acts. An act
 * that was undone is one that is left out.
 */
final class PaperReview {

    private final Paper loaded;
    private final List<LoggedAct> log;
    private final Deque<LoggedAct> done = new ArrayDeque<>();
    private final Deque<LoggedAct> undone = new ArrayDeque<>();
    private final PieceList pieces;

    private PaperReview(Paper loaded, List<LoggedAct> log) {
        this.loaded = loaded;
        this.log = List.copyOf(log);
        this.log.forEach(this::stack);
        this.pieces = new PieceList(loaded);
        done.forEach(pieces::take);
    }

    /**
     * A paper with its acts, in their order.
     *
     * @throws ActRefused when one of them cannot be done
     */
    static PaperReview of(Paper loaded, List<LoggedAct> log) {
        return new PaperReview(loaded, log);
    }

    private void stack(LoggedAct logged) {
        switch (logged.act()) {
            case ReviewAct.Undo undo -> undone.addLast(last(done, Fault.NOTHING_TO_UNDO));
            case ReviewAct.Redo redo -> done.addLast(last(undone, Fault.NOTHING_TO_REDO));
            default -> {
                undone.clear();
                done.addLast(logged);
            }
        }
    }

    private static LoggedAct last(Deque<LoggedAct> acts, Fault otherwise) {
        var last = acts.pollLast();
        if (last == null) {
            throw new ActRefused(otherwise);
        }
        return last;
    }

    /** How many acts there were, those undone and the undoing among them. */
    int acts() {
        return log.isEmpty() ? 0 : log.getLast().number();
    }

    /**
     * The paper with one more act.
     *
     * @param read how many acts there were when whoever acts read the piece
     * @throws ActRefused when it cannot be done, or the piece is not as it was read any more
     */
    PaperReview with(ReviewAct act, int read) {
        boolean ofAll = act instanceof ReviewAct.Undo || act instanceof ReviewAct.Redo;
        boolean changed = ofAll
                ? acts() > read
                : pieces.pieces().stream().anyMatch(it -> it.id().equals(act.piece()) && it.changedBy() > read);
        if (changed) {
            throw new ActRefused(Fault.CHANGED_MEANWHILE);
        }
        var more = new ArrayList<>(log);
        more.add(new LoggedAct(acts() + 1, act));
        return new PaperReview(loaded, more);
    }

    /** The act that would be undone next. */
    Optional<LoggedAct> toUndo() {
        return Optional.ofNullable(done.peekLast());
    }

    /** The act that would be done again next. */
    Optional<LoggedAct> toRedo() {
        return Optional.ofNullable(undone.peekLast());
    }

    /** Its pieces in their order, with those that are left out. */
    List<PaperPiece> pieces() {
        return pieces.pieces();
    }

    /** Where all words come from of which nothing else is said. */
    PaperPiece.Source source() {
        return pieces.source();
    }

    /** What somebody should look at, each with where it is now. */
    List<ThingToLookAt> thingsToLookAt() {
        return IntStream.rangeClosed(1, loaded.findings().size())
                .mapToObj(number -> {
                    var it = loaded.findings().get(number - 1);
                    boolean atEnd = it.block() >= loaded.blocks().size();
                    return new ThingToLookAt(
                            number,
                            it.kind(),
                            atEnd ? null : pieces.now("p" + (it.block() + 1)),
                            it.under(),
                            it.words(),
                            pieces.isClosed(number));
                })
                .toList();
    }

    /**
     * What its paragraphs are cited by now and were cited by before, where that is something else.
     *
     * @return the new by the old
     */
    Map<String, String> citedAnew(PaperReview before) {
        var now = ChapterMaking.refs(pieces());
        var anew = new HashMap<String, String>();
        ChapterMaking.refs(before.pieces()).forEach((piece, old) -> {
            var ref = now.get(pieces.now(piece));
            if (ref != null && !ref.equals(old)) {
                anew.put(old, ref);
            }
        });
        return anew;
    }

    /** The chapters of the paper as it would be published. */
    List<NewConsultation.Chapter> chapters() {
        return new ChapterMaking(loaded.title(), source()).of(pieces());
    }
}
