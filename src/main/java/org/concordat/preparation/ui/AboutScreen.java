package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import org.concordat.kernel.ConsultationClock;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.WritingAbout;

/** Where it is written what a consultation is about. */
@org.springframework.stereotype.Component
class AboutScreen implements StepScreen {

    private final WritingAbout writing;
    private final OrganisationDirectory organisations;
    private final ConsultationClock clock;

    AboutScreen(WritingAbout writing, OrganisationDirectory organisations, ConsultationClock clock) {
        this.writing = writing;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.ABOUT;
    }

    @Override
    public Component open(Preparation preparation) {
        return new AboutForm(preparation, writing, organisations, clock);
    }
}
