package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.SettingDates;

/** Where it is set when a consultation opens and closes. */
@org.springframework.stereotype.Component
class DatesScreen implements StepScreen {

    private final SettingDates dates;

    DatesScreen(SettingDates dates) {
        this.dates = dates;
    }

    @Override
    public Step step() {
        return Step.DATES;
    }

    @Override
    public Component open(Preparation preparation) {
        return new DatesForm(preparation, dates);
    }
}
