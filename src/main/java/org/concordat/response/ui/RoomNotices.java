package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.consultation.Phase;
import org.concordat.response.Problem;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseRoom.Discarded;
import org.concordat.response.ResponseRoom.SentBack;
import org.concordat.response.ResponseState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/** What to know before writing on: a note that came back, a closed consultation, what still stands in the way. */
class RoomNotices extends Composite<Div> {

    private final Div standing = new Div();
    private final Div problems = new Div();
    private final Div unsettled = new Div();

    RoomNotices() {
        getContent().add(standing, unsettled, problems);
    }

    /**
     * Says what the state of the response asks for.
     *
     * @param takeUp goes on with a version that was given up
     */
    void show(ResponseRoom room, Consumer<ResponseId> takeUp) {
        standing.removeAll();
        var sentBack = room.sentBack();
        if (sentBack != null) {
            standing.add(note(sentBack));
        }
        var overtakenAt = room.overtakenAt();
        if (overtakenAt != null) {
            standing.add(new Notice(
                    Weight.WARNING, getTranslation("response.overtaken.close", Moments.dateAndTime(overtakenAt))));
        }
        var sentIn = room.sentIn();
        if (sentIn != null) {
            standing.add(new Notice(
                    Weight.INFORMATION,
                    getTranslation("response.sentIn." + sentIn.by(), Moments.date(sentIn.on())),
                    new Paragraph(getTranslation("response.sentIn.what"))));
        }
        var explanation = room.explanation();
        if (explanation != null && !explanation.isWhole()) {
            if (room.state().isEditable()) {
                standing.add(new Paragraph(getTranslation("response.decided.before", room.version() - 1)));
            }
            standing.add(new ExplanationNotice(explanation));
        }
        if (room.consultation().allowance() != null && room.consultation().phase() == Phase.OPEN) {
            standing.add(new Notice(Weight.WARNING, CloseWords.of(room.consultation())));
        }
        if (room.consultation().inGrace() && room.state() == ResponseState.AWAITING_SIGN_OFF) {
            standing.add(new Notice(Weight.WARNING, CloseWords.of(room.consultation())));
        } else if (room.consultation().phase() == Phase.WITHDRAWN) {
            standing.add(new Notice(Weight.WARNING, getTranslation("response.consultationWithdrawn")));
        } else if (room.consultation().phase() != Phase.OPEN) {
            standing.add(new Notice(Weight.INFORMATION, getTranslation("response.closed")));
        } else if (room.state() == ResponseState.AWAITING_SIGN_OFF) {
            var goesAt = room.goesAt();
            standing.add(new Notice(
                    Weight.INFORMATION,
                    goesAt == null
                            ? getTranslation(room.held() ? "response.awaiting.toClose" : "response.awaiting")
                            : CallInWords.waits("response.awaiting.waits", room.held(), goesAt)));
        } else if (!room.state().isEditable()) {
            standing.add(new Notice(Weight.INFORMATION, getTranslation("response.state.what." + room.state())));
        }
        var discarded = room.discarded();
        if (discarded != null && room.may().startNewVersion()) {
            standing.add(discarded(discarded, takeUp));
        }
    }

    /** What was not kept yet is kept, or another try is made. */
    void settled() {
        unsettled.removeAll();
    }

    /** Says what stands in the way of sign-off, each with the way to it. */
    void problems(List<Problem> found, RoomAddress address) {
        problems.removeAll();
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            found.forEach(it -> list.add(new ListItem(problem(it, address))));
            problems.add(new Notice(Weight.FAILURE, getTranslation("response.problems"), list));
        }
    }

    /** Says that something written is not kept yet. */
    void unsettled() {
        unsettled.removeAll();
        unsettled.add(new Notice(Weight.FAILURE, getTranslation("response.unsettled")));
    }

    private Component problem(Problem problem, RoomAddress address) {
        var target = problem.target();
        if (target == null) {
            var key = "response.problem." + problem.kind();
            return new Paragraph(
                    problem.whose().isEmpty() ? getTranslation(key) : getTranslation(key + ".of", problem.whose()));
        }
        var words = getTranslation("response.problem." + problem.kind(), TargetWords.of(target));
        return new Anchor(address.at(target), words);
    }

    private Notice discarded(Discarded discarded, Consumer<ResponseId> takeUp) {
        var again = new Button(getTranslation("response.discard.again"), click -> takeUp.accept(discarded.id()));
        return new Notice(
                Weight.INFORMATION,
                getTranslation(
                        "response.discarded", discarded.version(), discarded.by(), Moments.dateAndTime(discarded.at())),
                again);
    }

    private Notice note(SentBack sentBack) {
        var words = new Paragraph(sentBack.note());
        words.addClassName("original");
        return new Notice(
                Weight.WARNING,
                getTranslation("response.sentBack", sentBack.by(), Moments.dateAndTime(sentBack.at())),
                words);
    }
}
