package org.concordat.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.concordat.admission.RequestReading;
import org.concordat.kernel.Roles;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Lays on an administrator's desk who waits to take part. */
@Component
class RequestsOnDesk implements DeskSection {

    private static final int ORDER = 8;

    private final AuthenticationContext authentication;
    private final RequestReading requests;

    RequestsOnDesk(AuthenticationContext authentication, RequestReading requests) {
        this.authentication = authentication;
        this.requests = requests;
    }

    @Override
    public Optional<DeskPart> part() {
        if (!authentication.hasRole(Roles.ADMINISTRATOR)) {
            return Optional.empty();
        }
        int waiting = requests.waiting();
        var sentence = translate("admission.desk.waiting", waiting);
        return Optional.of(new DeskPart(Place.FIRST, ORDER, waiting == 0 ? null : sentence, panel(waiting, sentence)));
    }

    private static Panel panel(int waiting, String sentence) {
        var open = new Anchor(AdmissionNavigation.requests(), translate("admission.desk.open"));
        open.addClassNames("btn", "primary");
        var panel = new Panel(translate("admission.requests"), new Paragraph(sentence), open);
        panel.addClassName("do");
        if (waiting > 0) {
            panel.addClassName("urgent");
        }
        return panel;
    }
}
