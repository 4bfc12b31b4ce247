package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.uikit.Panel;

/** Leads from a preparation to the consultation that came of it, as the public reads it. */
class OpenedPanel extends Composite<Div> {

    OpenedPanel(ConsultationSummary consultation) {
        var panel = new Panel(getTranslation("preparation.step.OPEN"));
        // Outside the workspace: the page is loaded, not routed to.
        var read = new Anchor("/consultations/" + consultation.slug(), getTranslation("preparation.open.read"));
        read.setRouterIgnore(true);
        panel.add(new Paragraph(getTranslation("preparation.open.done")), new Paragraph(read));
        getContent().add(panel);
    }
}
