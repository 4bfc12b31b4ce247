package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.concordat.kernel.Roles;
import org.concordat.preparation.PreparationListItem;
import org.concordat.preparation.Preparing;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Lays on an owner's desk what they prepare. */
@Component
class PreparationsOnDesk implements DeskSection {

    private static final int ORDER = 30;
    private static final int MOST = 5;

    private final AuthenticationContext authentication;
    private final Preparing preparing;

    PreparationsOnDesk(AuthenticationContext authentication, Preparing preparing) {
        this.authentication = authentication;
        this.preparing = preparing;
    }

    @Override
    public Optional<DeskPart> part() {
        if (!authentication.hasRole(Roles.CONSULTATION_OWNER)) {
            return Optional.empty();
        }
        var panel = new Panel(translate("preparation.list"));
        var going = preparing.mine(null).preparations().stream()
                .filter(it -> !it.opened())
                .limit(MOST)
                .toList();
        if (going.isEmpty()) {
            panel.add(new Paragraph(translate("preparation.none")));
        } else {
            var lines = new UnorderedList();
            lines.addClassName("lines");
            going.stream().map(PreparationsOnDesk::line).forEach(lines::add);
            panel.add(lines);
        }
        panel.add(new Anchor(PreparationNavigation.LIST, translate("preparation.desk.open")));
        return Optional.of(new DeskPart(Place.MAIN, ORDER, null, panel));
    }

    private static ListItem line(PreparationListItem it) {
        return new ListItem(new Anchor(PreparationNavigation.step(it.id(), Step.ABOUT), it.title()));
    }
}
