package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.concordat.uikit.Still;

/** Says above the pairs of texts what stands on either side. */
class CaseSides extends Composite<Div> {

    CaseSides() {
        getContent().addClassNames("pair", "sides");
        getContent()
                .add(
                        Still.of(side("moderation.asSubmitted", "moderation.asSubmitted.what")),
                        Still.of(side("moderation.asRead", "moderation.asRead.what")));
    }

    private Div side(String name, String what) {
        return new Div(said("strong", name), said("prov", what));
    }

    private Span said(String meaning, String key) {
        var words = new Span(getTranslation(key));
        words.addClassName(meaning);
        return words;
    }
}
