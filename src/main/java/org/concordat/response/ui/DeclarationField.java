package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.concordat.consultation.Declaration;
import org.concordat.response.Declared;
import org.concordat.response.Mandate;
import org.concordat.text.Text;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Where one declaration is answered: yes or no, and what there is to declare. */
class DeclarationField extends Composite<Div> {

    private final Declaration asked;
    private final RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>();
    private final WrittenArea words = new WrittenArea(getTranslation("response.declared.words"));
    private final KeptWords kept;

    /** @param thing what is written, the same whenever somebody comes back to it */
    DeclarationField(Declaration asked, Mandate present, String thing, Fields fields) {
        this.asked = asked;
        answer.setLabel(asked.text());
        answer.setHelperText(asked.guidance());
        answer.setItems(true, false);
        answer.setItemLabelGenerator(
                it -> getTranslation(Boolean.TRUE.equals(it) ? "response.declared.YES" : "response.declared.NO"));
        words.setHelperText(getTranslation("response.declared.words.hint"));
        present.declared().stream()
                .filter(it -> it.number() == asked.number())
                .findFirst()
                .ifPresent(it -> {
                    answer.setValue(it.yes());
                    words.setValue(it.words().plain());
                });
        kept = KeptWords.of(words, thing + " declaration " + asked.number());
        fields.add(words, Fields.atMost(Mandate.MAXIMUM));
        getContent().addClassName("stacked");
        getContent().add(answer, kept, words);
    }

    /** What is answered; nothing as long as neither yes nor no is chosen. */
    Optional<Declared> declared() {
        return Optional.ofNullable(answer.getValue())
                .map(it -> new Declared(asked.number(), asked.text(), it, Text.ofPlain(words.getValue())));
    }

    void drop() {
        kept.drop();
    }
}
