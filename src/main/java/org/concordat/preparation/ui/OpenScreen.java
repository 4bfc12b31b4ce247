package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.concordat.consultation.ConsultationReading;
import org.concordat.preparation.Checking;
import org.concordat.preparation.Opening;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.SettingDates;
import org.concordat.preparation.Sharing;

/** Where a consultation is opened, and shown to others before. */
@org.springframework.stereotype.Component
class OpenScreen implements StepScreen {

    private final Opening opening;
    private final Checking checking;
    private final SettingDates dates;
    private final Sharing sharing;
    private final ConsultationReading consultations;

    OpenScreen(
            Opening opening,
            Checking checking,
            SettingDates dates,
            Sharing sharing,
            ConsultationReading consultations) {
        this.opening = opening;
        this.checking = checking;
        this.dates = dates;
        this.sharing = sharing;
        this.consultations = consultations;
    }

    @Override
    public Step step() {
        return Step.OPEN;
    }

    @Override
    public Component open(Preparation preparation) {
        var opened = preparation.openedAs();
        return new Div(
                opened == null
                        ? new OpenPanel(preparation, opening, checking, dates)
                        : new OpenedPanel(consultations.find(opened).orElseThrow()),
                new SharingPanel(preparation, sharing));
    }
}
