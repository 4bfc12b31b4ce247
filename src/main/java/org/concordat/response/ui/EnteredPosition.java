package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.CheckedFile;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.Problem;
import org.concordat.response.SaveOutcome;
import org.jspecify.annotations.Nullable;

/** What an organisation sent in on one target, entered in the editor in which it would have written it. Files lie with the source. */
public class EnteredPosition extends Composite<Section> {

    private final PositionEditor editor;

    /** Where what is entered is kept. */
    @FunctionalInterface
    public interface Saving {

        /** Saves on top of the revision that the writer saw. */
        SaveOutcome save(Target target, int baseRevision, PositionDraft draft);
    }

    /**
     * @param question nothing for the whole paper
     * @param thing by which the browser keeps what is typed here until it is saved
     * @param me the name of whoever writes
     */
    public EnteredPosition(
            @Nullable QuestionText question, PositionInRoom position, String thing, String me, Saving saving) {
        var atHand = question == null ? AtHand.paper(List.of()) : AtHand.question(question);
        var status = new SaveStatus();
        editor = new PositionEditor(
                position, atHand, null, status, thing + " " + position.target(), new Kept(saving, me));
        editor.form.evidence.withoutFiles();
        editor.form.stance.setLabel(getTranslation("response.entered.stance"));
        editor.form.reasons.setLabel(getTranslation("response.entered.reasons"));
        var context = new Paragraph(TargetWords.of(position.target()));
        context.addClassName("prov");
        var heading = new H2(question == null ? getTranslation("response.target.paper.position") : question.text());
        heading.setId(TargetHead.HEADING);
        getContent().addClassName("card");
        getContent().setAriaLabelledBy(TargetHead.HEADING);
        getContent().add(context, heading, editor, status);
    }

    /** Whether all that was written here is kept. */
    public boolean isSettled() {
        return editor.isSettled();
    }

    /** Says at the fields what is missing in them. */
    public void lacking(List<Problem> problems) {
        editor.lacking(problems.stream()
                .filter(it -> editor.shown().target().equals(it.target()))
                .map(Problem::kind)
                .toList());
    }

    private record Kept(Saving saving, String me) implements PositionEditor.Saving {

        @Override
        public SaveOutcome save(Target target, int baseRevision, PositionDraft draft) {
            return saving.save(target, baseRevision, draft);
        }

        @Override
        public CheckedFile check(String name, String declared, byte[] content) {
            throw new AttachmentRefused(AttachmentRefused.Fault.GONE);
        }

        @Override
        public Attachment attach(CheckedFile file) {
            throw new AttachmentRefused(AttachmentRefused.Fault.GONE);
        }

        @Override
        public boolean isMe(String name) {
            return me.equals(name);
        }

        /** Both texts stand on the screen until the writer has chosen; nothing lies elsewhere. */
        @Override
        public void settle(Target target) {}

        @Override
        public void tooLate(Target target, int baseRevision, PositionDraft draft) {}

        @Override
        public void writing(boolean writing) {}
    }
}
