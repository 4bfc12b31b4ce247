package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import org.concordat.preparation.Preparation;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;

/** Where the paper is loaded. */
@org.springframework.stereotype.Component
class PaperScreen implements StepScreen {

    @Override
    public Step step() {
        return Step.PAPER;
    }

    @Override
    public Component open(Preparation preparation) {
        return new Panel(translate("preparation.step.PAPER"), new EmptyState(translate("preparation.paper.none")));
    }
}
