package org.concordat.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.Declaration;
import org.concordat.response.Mandate;
import org.concordat.response.Mandate.View;
import org.concordat.response.MandateOvertaken;
import org.concordat.response.Mandates;
import org.concordat.response.ResponseId;
import org.concordat.response.WrongState;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Asks for whom we speak in a response, how these were asked, and what we declare. What was typed stays until it is kept. */
final class MandateDialog {

    private final Mandates mandates;
    private final ResponseId response;
    private final Runnable done;

    private final Div notices = new Div();
    private final RadioButtonGroup<View> view = new RadioButtonGroup<>();
    private final WrittenLine asked = new WrittenLine();
    private final WrittenArea how = new WrittenArea();
    private final WrittenLine areas = new WrittenLine();
    private final WrittenArea dissent = new WrittenArea();
    private final KeptWords keptHow;
    private final KeptWords keptDissent;
    private final Fields fields = new Fields();
    private final List<DeclarationField> declarations;

    private Mandate base;

    MandateDialog(Mandates mandates, ResponseId response, Mandate present, List<Declaration> toDeclare, Runnable done) {
        this.mandates = mandates;
        this.response = response;
        this.done = done;
        this.base = present;
        view.setLabel(say("response.mandate.view"));
        view.setItems(View.values());
        view.setItemLabelGenerator(it -> say("response.mandate.view." + it));
        view.setValue(present.view());
        asked.setLabel(say("response.mandate.asked"));
        asked.setValue(present.asked() == null ? "" : Integer.toString(present.asked()));
        how.setLabel(say("response.mandate.how"));
        how.setHelperText(say("response.mandate.how.example"));
        how.setValue(present.how().plain());
        areas.setLabel(say("response.mandate.areas"));
        areas.setValue(present.areas());
        dissent.setLabel(say("response.mandate.dissent"));
        dissent.setHelperText(say("response.mandate.dissent.hint"));
        dissent.setValue(present.dissent().plain());
        keptHow = KeptWords.of(how, "mandate " + response + " how");
        keptDissent = KeptWords.of(dissent, "mandate " + response + " dissent");
        fields.add(asked, number(say("response.mandate.asked.malformed")))
                .add(how, Fields.atMost(Mandate.MAXIMUM))
                .add(areas, Fields.atMost(Mandate.LINE))
                .add(dissent, Fields.atMost(Mandate.MAXIMUM));
        declarations = toDeclare.stream()
                .map(it -> new DeclarationField(it, present, "mandate " + response, fields))
                .toList();
    }

    void open() {
        var form = new Div(view, asked, keptHow, how, areas, keptDissent, dissent);
        declarations.forEach(form::add);
        form.addClassName("stacked");
        new AskingDialog(say("response.mandate"), say("response.mandate.keep"), this::isKept, notices, form).open();
    }

    private boolean isKept() {
        if (!fields.areFit()) {
            return false;
        }
        try {
            mandates.say(response, base, written());
            keptHow.drop();
            keptDissent.drop();
            declarations.forEach(DeclarationField::drop);
            done.run();
            return true;
        } catch (MandateOvertaken overtaken) {
            // Their words are shown whole; a second press replaces them knowingly.
            base = overtaken.present();
            notices.removeAll();
            var theirs = new MandatePanel((it, asked) -> {});
            theirs.show(base, List.of(), false);
            notices.add(new Notice(Notice.Weight.WARNING, say("response.mandate.overtaken"), theirs));
        } catch (ConsultationClosed closed) {
            Notices.failed(say("response.closed"));
        } catch (WrongState submitted) {
            Notices.failed(say("response.overtaken"));
        }
        return false;
    }

    private Mandate written() {
        return new Mandate(
                view.getValue(),
                counted(asked.getValue()).orElse(null),
                Text.ofPlain(how.getValue()),
                areas.getValue(),
                Text.ofPlain(dissent.getValue()),
                declarations.stream().flatMap(it -> it.declared().stream()).toList());
    }

    private static Validator<String> number(String malformed) {
        return (written, context) ->
                Characters.isBlank(written) || counted(written).isPresent()
                        ? ValidationResult.ok()
                        : ValidationResult.error(malformed);
    }

    private static Optional<Integer> counted(String written) {
        var digits = Characters.line(written).replaceAll("[,\\s]", "");
        return digits.matches("\\d{1,8}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private String say(String key) {
        return view.getTranslation(key);
    }
}
