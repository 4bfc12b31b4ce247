package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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

    OpenScreen(Opening opening, Checking checking, SettingDates dates, Sharing sharing) {
        this.opening = opening;
        this.checking = checking;
        this.dates = dates;
        this.sharing = sharing;
    }

    @Override
    public Step step() {
        return Step.OPEN;
    }

    @Override
    public Component open(Preparation preparation) {
        return new Div(new OpenPanel(preparation, opening, checking, dates), new SharingPanel(preparation, sharing));
    }
}
