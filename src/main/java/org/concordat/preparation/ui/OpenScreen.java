package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import org.concordat.preparation.Checking;
import org.concordat.preparation.Opening;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.SettingDates;

/** Where a consultation is opened. */
@org.springframework.stereotype.Component
class OpenScreen implements StepScreen {

    private final Opening opening;
    private final Checking checking;
    private final SettingDates dates;

    OpenScreen(Opening opening, Checking checking, SettingDates dates) {
        this.opening = opening;
        this.checking = checking;
        this.dates = dates;
    }

    @Override
    public Step step() {
        return Step.OPEN;
    }

    @Override
    public Component open(Preparation preparation) {
        return new OpenPanel(preparation, opening, checking, dates);
    }
}
