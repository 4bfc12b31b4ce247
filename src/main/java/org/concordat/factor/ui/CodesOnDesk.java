package org.concordat.factor.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.factor.SecondFactors;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.springframework.stereotype.Component;

/** Says in one line on the desk of somebody whose sign-in hangs on one device that they have no recovery codes. */
@Component
class CodesOnDesk implements DeskSection {

    private static final int ORDER = 90;

    private final CurrentPerson current;
    private final SecondFactors factors;

    CodesOnDesk(CurrentPerson current, SecondFactors factors) {
        this.current = current;
        this.factors = factors;
    }

    @Override
    public Optional<DeskPart> part() {
        return current.find()
                .filter(it -> factors.lacksCodes())
                .map(it -> new DeskPart(Place.ASIDE, ORDER, null, line()));
    }

    private static Paragraph line() {
        var line = new Paragraph(
                new Text(translate("factor.recovery.desk") + " "),
                new Anchor(FactorsNavigation.RECOVERY_CODES, translate("factor.recovery.lacking.make")));
        line.addClassName("prov");
        return line;
    }
}
