package org.concordat.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.correction.CorrectingByFile;
import org.concordat.correction.CorrectingParagraphs;
import org.concordat.correction.Corrections;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.Prose;
import org.concordat.uikit.TrackedWords;

/** One paragraph as it is to stand, with what becomes of it and what can be done to it. */
class ParagraphLine extends Section {

    private final ConsultationSummary consultation;
    private final Corrections.Line line;
    private final CorrectingParagraphs correcting;
    private final CorrectingByFile byFile;
    private final Runnable changed;
    private final Div form = new Div();

    ParagraphLine(
            ConsultationSummary consultation,
            Corrections.Line line,
            CorrectingParagraphs correcting,
            CorrectingByFile byFile,
            Runnable changed) {
        this.consultation = consultation;
        this.line = line;
        this.correcting = correcting;
        this.byFile = byFile;
        this.changed = changed;
        addClassName("piece");
        setId(ref());
        // No landmark: there are as many as the paper has paragraphs.
        getElement().setAttribute("role", "group");
        setAriaLabel(getTranslation("correction.paragraph", name()));
        var number = new Span(name());
        number.addClassName("n");
        add(number, words());
        if (line.correction() != null || isGone()) {
            addClassName("corrected");
            var mark = new Span(getTranslation("correction.mark." + fate()));
            mark.addClassName("mark");
            add(mark);
        }
        add(form, actions());
    }

    /** What the browser keeps what is typed here by. */
    static String thing(ConsultationSummary consultation) {
        return "correction " + consultation.id() + " ";
    }

    /** Goes on with what was typed here and not saved. */
    void goOn(List<String> begun) {
        if (begun.contains(ref())) {
            correct();
        } else if (begun.contains(behind())) {
            putIn();
        }
    }

    private String ref() {
        return line.after().ref();
    }

    private String behind() {
        return "behind " + ref();
    }

    private String name() {
        return Objects.requireNonNullElse(line.after().officialNumber(), ref());
    }

    private boolean isGone() {
        return line.before() != null && line.before().isGone();
    }

    private String fate() {
        if (isGone()) {
            return "gone";
        }
        if (line.before() == null) {
            return "new";
        }
        if (line.isUnsure()) {
            return "unsure";
        }
        if (line.isMoved() && line.was().equals(line.after().text())) {
            return "moved";
        }
        return line.after().isGone() ? "removed" : "changed";
    }

    private Div words() {
        return line.correction() == null
                ? new Prose(line.after().text())
                : new Div(new TrackedWords(
                        WordDiff.between(line.was(), line.after().text())));
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("piece-acts");
        if (line.isUnsure()) {
            actions.add(button("correction.same", () -> decide(true)));
            actions.add(button("correction.other", () -> decide(false)));
        }
        if (!isGone() && !line.after().isGone()) {
            actions.add(button("correction.correct", this::correct));
        }
        if (line.correction() != null) {
            actions.add(button("correction.undo", this::undo));
        } else if (!isGone()) {
            actions.add(button("correction.remove", () -> write(line.after().text(), Text.empty())));
        }
        actions.add(button("correction.putIn", this::putIn));
        return actions;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("correction.act", getTranslation(key), name()));
        return button;
    }

    private void correct() {
        open(
                getTranslation("correction.words", name()),
                ref(),
                line.after().text(),
                (read, words) -> correcting.write(consultation.id(), ref(), read, words));
    }

    private void putIn() {
        open(
                getTranslation("correction.words.new", name()),
                behind(),
                Text.empty(),
                (read, words) -> correcting.putIn(consultation.id(), ref(), words));
    }

    private interface Saving {
        void save(Text read, Text words);
    }

    private void open(String label, String what, Text read, Saving saving) {
        form.removeAll();
        var opened = new ParagraphForm(label, thing(consultation) + what, read, new ParagraphForm.Writing() {
            @Override
            public void save(Text from, Text words) {
                saving.save(from, words);
            }

            @Override
            public Text now() {
                return correcting.of(consultation.id()).lines().stream()
                        .map(Corrections.Line::after)
                        .filter(it -> it.ref().equals(ref()))
                        .findFirst()
                        .orElse(line.after())
                        .text();
            }

            @Override
            public void done() {
                form.removeAll();
                changed.run();
            }
        });
        form.add(opened);
        opened.focus();
    }

    private void write(Text read, Text words) {
        if (CorrectionFaults.isDone(() -> correcting.write(consultation.id(), ref(), read, words))) {
            changed.run();
        }
    }

    private void decide(boolean same) {
        if (CorrectionFaults.isDone(() -> byFile.decide(consultation.id(), ref(), same))) {
            changed.run();
        }
    }

    private void undo() {
        if (CorrectionFaults.isDone(
                () -> correcting.undo(consultation.id(), ref(), line.after().text()))) {
            changed.run();
        }
    }
}
