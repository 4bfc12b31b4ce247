package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;
import org.concordat.response.ColleagueNote;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.PositionPast;
import org.concordat.response.PositionRevision;
import org.concordat.response.Problem;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseState;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WordsAside;
import org.concordat.response.ui.Company.Here;
import org.concordat.text.Text;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.jspecify.annotations.Nullable;

/** The three columns of the response room: the questions, the one at hand, and the way to submission. */
class RoomDesk extends Composite<Div> {

    private final ResponseRoom entered;
    private final AtHand atHand;
    private final MandatePanel mandate;
    private final TogetherPanel together;
    private final Work work;
    private final TargetHead head;
    private final TargetList list;
    private final Div above = new Div();
    private final Div asides = new Div();
    private final Div position = new Div();
    private final Span writers = new Span();
    private final Div underTheList = new Div();
    private final Div aside = new Div();
    private final Div standing = new Div();
    private final NotesPanel notes;
    private final SaveStatus status = new SaveStatus();
    private List<PositionInRoom> positions = List.of();

    private @Nullable PositionEditor editor;

    /** What is done with what is written here. */
    interface Work extends PositionEditor.Saving, AsideNotice.Choices {

        PositionPast past(Target target, @Nullable PositionRevision after);

        void note(Target target, String words);
    }

    /** @param asides what the person at work laid aside in this room */
    RoomDesk(
            ResponseRoom room,
            List<QuestionText> questions,
            AtHand atHand,
            List<WordsAside> asides,
            Work work,
            MandatePanel mandate,
            TogetherPanel together,
            Component... others) {
        this.entered = room;
        this.atHand = atHand;
        this.work = work;
        this.mandate = mandate;
        this.together = together;
        writers.addClassName("writers");
        writers.getElement().setAttribute("role", "status");
        this.list = new TargetList(RoomAddress.of(room), questions, atHand);
        this.head = new TargetHead(RoomAddress.of(room), atHand);
        var thing = "position " + room.id() + " " + atHand.target();
        this.notes = new NotesPanel(target(), thing, words -> work.note(target(), words));
        var sheet = new Section(head, this.asides);
        if (room.may().edit()) {
            editor = new PositionEditor(position(room), atHand, conflict(asides), status, thing, work);
            position.add(editor);
            editor.form.below.add(below());
        } else {
            sheet.add(KeptWords.unplaced(thing, words -> tooLate(room, words)));
        }
        sheet.add(position);
        if (editor != null) {
            sheet.add(status);
        }
        sheet.add(new OtherTargets(RoomAddress.of(room), questions, target()));
        sheet.addClassName("card");
        sheet.setAriaLabelledBy(TargetHead.HEADING);
        var middle = new Div(above, sheet);
        middle.add(others);
        aside.add(standing, together, mandate, notes);
        getContent().addClassName("room-desk");
        getContent().add(new Div(list, underTheList), middle, aside);
        show(asides, room);
    }

    /** Shows what others know, to be at hand with each question. */
    void underTheList(Component... sections) {
        underTheList.add(sections);
    }

    /** Shows what is to be known before anything is written here. */
    void above(Component... sections) {
        above.add(sections);
    }

    /** Shows what waits for a choice of the person at work. */
    void show(List<WordsAside> waiting, ResponseRoom room) {
        asides.removeAll();
        var elsewhere = new LinkedHashSet<Target>();
        for (var it : waiting) {
            if (!it.target().equals(target())) {
                elsewhere.add(it.target());
            } else if (!isConflict(it)) {
                asides.add(new AsideNotice(it, room, position(room), work));
            }
        }
        if (!elsewhere.isEmpty()) {
            var ways = new UnorderedList();
            elsewhere.forEach(
                    it -> ways.add(new ListItem(new Anchor(RoomAddress.of(room).at(it), TargetWords.of(it)))));
            asides.add(new Notice(Notice.Weight.WARNING, getTranslation("response.aside.elsewhere"), ways));
        }
    }

    /** Shows what colleagues said here. */
    void show(List<ColleagueNote> said) {
        notes.show(said);
    }

    /** Shows who else is here. */
    void show(List<Here> others, Here me) {
        list.show(others);
        writers.setText(PresenceLine.writing(others, me));
    }

    /** Puts words in the place of what stands here. */
    void write(PositionDraft draft) {
        if (editor != null) {
            editor.write(draft);
        }
    }

    /** Says at the fields what is missing in them. */
    void lacking(List<Problem> problems) {
        if (editor != null) {
            editor.lacking(problems.stream()
                    .filter(it -> target().equals(it.target()))
                    .map(Problem::kind)
                    .toList());
        }
    }

    /** Leads whoever came here by a step to what it is about. */
    void focus() {
        head.focus();
    }

    List<PositionInRoom> positions() {
        return positions;
    }

    private Div below() {
        var history = new Button(
                getTranslation("response.history"),
                click -> new HistoryDialog(
                                TargetWords.of(target()),
                                after -> work.past(target(), after),
                                editor == null ? null : this::write)
                        .open());
        history.addThemeVariants(ButtonVariant.TERTIARY);
        var below = new Div(writers, history);
        below.addClassName("below-text");
        return below;
    }

    /** What the browser still held when the room was closed for writing. */
    private boolean tooLate(ResponseRoom room, Text words) {
        var standing = position(room);
        if (!words.equals(standing.reasons())) {
            work.tooLate(target(), standing.revision(), standing.draft().with(words));
        }
        return true;
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
                        ? it.saved(draft, saved.revision(), saved.at(), it.savedBy(), saved.complete())
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
            position.add(new PositionReading(position(room), atHand), below());
        } else {
            editor.refresh(position(room));
        }
        standing.removeAll();
        var receipt = room.receipt();
        if (receipt != null) {
            standing.add(new ReceiptPanel(receipt));
        }
        var chain = new SignOffChain(
                room.id(),
                room.steps(),
                room.state() == ResponseState.AWAITING_SIGN_OFF,
                receipt == null ? null : receipt.submittedAt());
        standing.add(chain);
        if (room.state().isEditable()) {
            var close = new Paragraph(CloseWords.of(room.consultation()));
            close.addClassName("prov");
            chain.add(close);
        }
        together.show(room);
        mandate.show(room.mandate(), room.declarations(), room.may().edit());
    }

    private @Nullable WordsAside conflict(List<WordsAside> waiting) {
        return waiting.stream()
                .filter(it -> it.target().equals(target()) && isConflict(it))
                .findFirst()
                .orElse(null);
    }

    /** Whether these words are to be chosen on beside the text that they touch: they were written for it. */
    private boolean isConflict(WordsAside it) {
        return entered.may().edit() && it.response().equals(entered.id());
    }

    Target target() {
        return atHand.target();
    }

    private PositionInRoom position(ResponseRoom room) {
        return room.positions().stream()
                .filter(it -> it.target().equals(target()))
                .findFirst()
                .orElseGet(() -> PositionInRoom.untouched(target(), atHand.kind()));
    }
}
