package org.concordat.moderation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.concordat.kernel.Roles;
import org.concordat.moderation.ModerationQueue;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays on a moderator's desk how much waits to be decided. */
@Component
class QueueOnDesk implements DeskSection {

    private static final int ORDER = 5;

    private final AuthenticationContext authentication;
    private final ModerationQueue queue;

    QueueOnDesk(AuthenticationContext authentication, ModerationQueue queue) {
        this.authentication = authentication;
        this.queue = queue;
    }

    @Override
    public Optional<DeskPart> part() {
        if (!authentication.hasRole(Roles.MODERATOR)) {
            return Optional.empty();
        }
        int waiting = queue.count();
        return Optional.of(new DeskPart(Place.FIRST, ORDER, headline(waiting), panel(waiting)));
    }

    private static @Nullable String headline(int waiting) {
        return waiting == 0 ? null : translate("moderation.desk.headline", waiting);
    }

    private static Panel panel(int waiting) {
        var open = new Anchor(ModerationNavigation.queue(), translate("moderation.desk.open"));
        open.addClassNames("btn", "primary");
        var panel = new Panel(
                translate("moderation.queue"), new Paragraph(translate("moderation.desk.waiting", waiting)), open);
        panel.addClassName("do");
        if (waiting > 0) {
            panel.addClassName("urgent");
        }
        return panel;
    }
}
