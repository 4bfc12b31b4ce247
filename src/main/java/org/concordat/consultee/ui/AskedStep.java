package org.concordat.consultee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Coverage;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.ui.PreparationNavigation;
import org.concordat.preparation.ui.Step;
import org.concordat.preparation.ui.StepScreen;
import org.concordat.uikit.Panel;

/** Where it is listed who will be asked, while a consultation is prepared. */
@org.springframework.stereotype.Component
class AskedStep implements StepScreen {

    private final Coverage coverage;
    private final Asking asking;
    private final OrganisationDirectory directory;
    private final ConsultationReading consultations;

    AskedStep(Coverage coverage, Asking asking, OrganisationDirectory directory, ConsultationReading consultations) {
        this.coverage = coverage;
        this.asking = asking;
        this.directory = directory;
        this.consultations = consultations;
    }

    @Override
    public Step step() {
        return Step.ASKED;
    }

    @Override
    public Component open(Preparation preparation) {
        return open(preparation, QueryParameters.empty());
    }

    @Override
    public Component open(Preparation preparation, QueryParameters place) {
        var opened = preparation.openedAs();
        if (opened != null) {
            var panel = new Panel("");
            panel.retitle(panel.getTranslation("consultee.list"));
            consultations
                    .find(opened)
                    .ifPresent(it -> panel.add(new Paragraph(new Anchor(
                            CoverageAddress.board(it.slug()), panel.getTranslation("consultee.step.announced")))));
            return panel;
        }
        var hint = new Paragraph();
        hint.setText(hint.getTranslation("consultee.step.hint"));
        hint.addClassName("prov");
        return new Div(
                hint,
                new AskedPart(
                        AskedListId.of(preparation.id()),
                        PreparationNavigation.step(preparation.id(), Step.ASKED),
                        CoverageAddress.of(place),
                        true,
                        coverage,
                        asking,
                        directory));
    }
}
