package org.concordat.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.contribution.ContributionId;
import org.concordat.contribution.ContributionReading;
import org.concordat.contribution.ContributionToRead;
import org.concordat.contribution.ContributionToRead.Piece;
import org.concordat.contribution.NothingChosen;
import org.concordat.contribution.TakenMeanwhile;
import org.concordat.contribution.TakingIn;
import org.concordat.kernel.TooLong;
import org.concordat.response.JointId;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WrongState;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** One contribution beside the draft, which can be written on meanwhile; some or all of its sentences are taken from here. */
class ContributionDialog extends Dialog {

    private final ContributionReading reading;
    private final TakingIn taking;
    private final ContributionId id;
    private final @Nullable JointId joint;
    private final Runnable changed;
    private final Div body = new Div();

    /**
     * @param joint whose draft takes it; our own where there is none
     * @param changed is done whenever something was taken
     */
    ContributionDialog(
            ContributionReading reading,
            TakingIn taking,
            ContributionId id,
            @Nullable JointId joint,
            Runnable changed) {
        this.reading = reading;
        this.taking = taking;
        this.id = id;
        this.joint = joint;
        this.changed = changed;
        setModality(ModalityMode.MODELESS);
        setDraggable(true);
        setResizable(true);
        setWidth("min(30rem, 94vw)");
        body.addClassName("contribution");
        add(body);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
        show();
    }

    private void show() {
        var read = reading.open(id);
        setHeaderTitle(getTranslation("contribution.of", read.post(), read.name()));
        var facts =
                new Paragraph(getTranslation("contribution.sent", read.address(), Moments.dateAndTime(read.sentAt())));
        facts.addClassName("prov");
        body.removeAll();
        body.add(facts);
        read.pieces().forEach(it -> body.add(piece(read, it)));
    }

    private Component piece(ContributionToRead read, Piece piece) {
        var section = new Section(new H3(TargetWords.of(piece.target())));
        var sentences = piece.points().sentences();
        var boxes = new ArrayList<Checkbox>();
        Div block = new Div();
        for (int place = 0; place < sentences.size(); place++) {
            if (place == 0
                    || sentences.get(place).block() != sentences.get(place - 1).block()) {
                block = new Div();
                block.addClassName("block");
                section.add(block);
            }
            var box = new Checkbox();
            var words = new Span(sentences.get(place).words().plain());
            words.addClassName("original");
            box.setLabelComponent(words);
            if (piece.taken().contains(place)) {
                words.add(new Span(getTranslation("contribution.taken.before")));
                box.addClassName("taken");
            }
            boxes.add(box);
            block.add(box);
        }
        var some = new Button(getTranslation("contribution.take.some"), click -> take(piece, chosen(boxes)));
        var rest = rest(sentences.size(), piece.taken());
        var whole = new Button(
                getTranslation(piece.taken().isEmpty() ? "contribution.take.all" : "contribution.take.rest"),
                click -> take(piece, rest));
        whole.addThemeVariants(ButtonVariant.PRIMARY);
        whole.setVisible(!rest.isEmpty());
        for (var button : List.of(some, whole)) {
            button.setAriaLabel(
                    getTranslation("contribution.take.label", button.getText(), TargetWords.of(piece.target())));
        }
        var actions = new Div(whole, some);
        actions.addClassName("actions");
        section.add(actions);
        return section;
    }

    private void take(Piece piece, Set<Integer> sentences) {
        try {
            var outcome = taking.take(id, joint, piece.target(), sentences, piece.times());
            Notices.done(getTranslation(
                    cancelled(outcome) ? "contribution.taken.cancelled" : "contribution.taken",
                    TargetWords.of(piece.target())));
            if (cancelled(outcome)) {
                WorkChanged.tell(this);
            }
        } catch (NothingChosen nothing) {
            Notices.failed(getTranslation("contribution.take.nothing"));
            return;
        } catch (TakenMeanwhile overtaken) {
            Notices.failed(getTranslation("contribution.take.meanwhile"));
        } catch (TooLong tooLong) {
            Notices.failed(getTranslation("contribution.take.tooLong", tooLong.maximum()));
        } catch (ConsultationClosed closed) {
            Notices.failed(getTranslation("response.closed"));
        } catch (WrongState submitted) {
            Notices.failed(getTranslation("response.overtaken"));
        }
        show();
        changed.run();
    }

    private static boolean cancelled(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved -> saved.signOffCancelled();
            case SaveOutcome.Merged merged -> merged.saved().signOffCancelled();
            case SaveOutcome.Conflict conflict -> false;
        };
    }

    private static Set<Integer> chosen(List<Checkbox> boxes) {
        var chosen = new HashSet<Integer>();
        for (int place = 0; place < boxes.size(); place++) {
            if (boxes.get(place).getValue()) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    private static Set<Integer> rest(int sentences, Set<Integer> taken) {
        var rest = new HashSet<Integer>();
        for (int place = 0; place < sentences; place++) {
            if (!taken.contains(place)) {
                rest.add(place);
            }
        }
        return rest;
    }
}
