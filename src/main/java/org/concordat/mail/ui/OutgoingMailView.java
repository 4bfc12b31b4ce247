package org.concordat.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Roles;
import org.concordat.mail.DeliveryState;
import org.concordat.mail.OutgoingMail;
import org.concordat.mail.OutgoingMessage;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** What goes out by mail. The address says which mails. */
@Route(MailNavigation.OUTGOING)
@RolesAllowed(Roles.ADMINISTRATOR)
class OutgoingMailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OutgoingMail mail;
    private final Div filter = new Div();
    private final Div list = new Div();

    private Location location = new Location("");

    OutgoingMailView(OutgoingMail mail) {
        this.mail = mail;
        getContent().addClassNames("desk", "outgoing");
        getContent().add(new SectionToolbar(getTranslation("mail.title")));
        if (!mail.isDelivered()) {
            getContent()
                    .add(new Notice(
                            Weight.INFORMATION,
                            getTranslation("mail.kept"),
                            new Paragraph(getTranslation("mail.kept.what"))));
        }
        getContent().add(filter, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("mail.title"));
    }

    private void show() {
        var state = asked(MailNavigation.STATE, DeliveryState::valueOf);
        var before = asked(MailNavigation.BEFORE, UUID::fromString);
        filter.removeAll();
        filter.add(filter(state.orElse(null)));
        var page = mail.page(state, before.orElse(null));
        list.removeAll();
        page.messages().stream().map(it -> new MessageCard(it, this::resend)).forEach(list::add);
        if (page.messages().isEmpty()) {
            list.add(new EmptyState(getTranslation("mail.none")));
        }
        var next = page.next();
        if (next != null) {
            list.add(new Anchor(MailNavigation.outgoing(state.orElse(null), next), getTranslation("mail.older")));
        }
    }

    private Nav filter(@Nullable DeliveryState chosen) {
        var nav = new Nav();
        nav.addClassName("filter");
        nav.setAriaLabel(getTranslation("mail.filter"));
        nav.add(chip(null, "mail.state.all", chosen == null));
        Stream.of(DeliveryState.values()).forEach(it -> nav.add(chip(it, "mail.state." + it, it == chosen)));
        return nav;
    }

    private Anchor chip(@Nullable DeliveryState state, String key, boolean current) {
        var link = new Anchor(MailNavigation.outgoing(state, null), getTranslation(key));
        link.addClassName("chip");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void resend(OutgoingMessage message) {
        mail.resend(message.id());
        Notices.done(getTranslation("mail.resent", message.to()));
        WorkChanged.tell(this);
        show();
    }

    private <T> Optional<T> asked(String name, Function<String, T> parse) {
        try {
            return location.getQueryParameters().getSingleParameter(name).map(parse);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }
}
