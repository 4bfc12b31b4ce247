package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseState;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WordsAside;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.KeptWords;
import org.jspecify.annotations.Nullable;

/** The three columns of the response room: the questions, the one at hand, and the way to submission. */
class RoomDesk extends Composite<Div> {

    private final ResponseRoom entered;
    private final AtHand atHand;
    private final MandatePanel mandate;
    private final TargetList list;
    private final Div aside = new Div();
    private final Div position = new Div();
    private List<PositionInRoom> positions = List.of();
    private final SaveStatus status = new SaveStatus();

    private @Nullable PositionEditor editor;

    RoomDesk(
            ResponseRoom room,
            List<QuestionText> questions,
            AtHand atHand,
            List<WordsAside> asides,
            PositionEditor.Saving saving,
            MandatePanel mandate,
            Component... others) {
        this.entered = room;
        this.atHand = atHand;
        this.mandate = mandate;
        this.list = new TargetList(room.consultation().slug(), questions, atHand);
        var thing = "position " + room.id() + " " + atHand.target();
        var sheet = new Section(new TargetHead(room.consultation().slug(), atHand));
        if (room.may().edit()) {
            editor = new PositionEditor(position(room), atHand, aside(asides), status, thing, saving);
            position.add(editor, status);
        } else {
            sheet.add(KeptWords.unplaced(thing));
        }
        sheet.add(position);
        sheet.addClassName("card");
        sheet.setAriaLabelledBy(TargetHead.HEADING);
        var middle = new Div(sheet);
        middle.add(others);
        getContent().addClassName("room-desk");
        getContent().add(list, middle, aside);
    }

    /** Whether this desk still fits the response: the same one, still to be written on or still not. */
    boolean shows(ResponseRoom room) {
        return entered.id().equals(room.id())
                && entered.may().edit() == room.may().edit();
    }

    /** Whether all that was written here is kept. */
    boolean isSettled() {
        return editor == null || editor.isSettled();
    }

    /** Shows how far the questions have come after what was written here is saved. */
    void saved(Target target, PositionDraft draft, SaveOutcome.Saved saved) {
        positions = positions.stream()
                .map(it -> it.target().equals(target)
                        ? new PositionInRoom(
                                target, draft, saved.revision(), saved.at(), it.savedBy(), saved.complete())
                        : it)
                .toList();
        list.show(positions);
    }

    /** Shows what is saved now, and leaves alone what is being written. */
    void show(ResponseRoom room) {
        positions = room.positions();
        list.show(positions);
        if (editor == null) {
            position.removeAll();
            position.add(new PositionReading(position(room), atHand));
        } else {
            editor.refresh(position(room));
        }
        aside.removeAll();
        var hash = room.contentHash();
        if (room.reference() != null && room.submittedAt() != null && hash != null) {
            aside.add(new ReceiptPanel(new Receipt(room.reference(), room.version(), room.submittedAt(), hash)));
        }
        mandate.show(room.mandate(), room.may().edit());
        aside.add(mandate);
        aside.add(new SignOffChain(room.steps(), room.state() == ResponseState.AWAITING_SIGN_OFF, room.submittedAt()));
    }

    /** What was laid aside at this target of this version. */
    private @Nullable WordsAside aside(List<WordsAside> asides) {
        return asides.stream()
                .filter(it -> it.response().equals(entered.id()) && it.target().equals(target()))
                .findFirst()
                .orElse(null);
    }

    private Target target() {
        return atHand.target();
    }

    private PositionInRoom position(ResponseRoom room) {
        return room.positions().stream()
                .filter(it -> it.target().equals(target()))
                .findFirst()
                .orElseGet(() -> PositionInRoom.untouched(target()));
    }
}
