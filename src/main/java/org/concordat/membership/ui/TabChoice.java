package org.concordat.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.membership.Memberships;
import org.concordat.membership.MyMembership;
import org.concordat.membership.WorkingForChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Remembers for each tab of the browser for whom it works, and keeps its address in step: {@code ?for=} names the
 * organisation wherever a person acts for several. A new tab without it begins where the session last chose. An
 * organisation that is not theirs is answered like an address that leads nowhere.
 */
@Component
class TabChoice implements WorkingForChoice, VaadinServiceInitListener {

    static final String FOR = "for";

    /** Where the session last chose to work. */
    private record LastChosen(OrganisationId organisation) {}

    private final CurrentPerson current;
    private final ObjectProvider<Memberships> memberships;
    private final ObjectProvider<AuthenticationContext> authentication;

    TabChoice(
            CurrentPerson current,
            ObjectProvider<Memberships> memberships,
            ObjectProvider<AuthenticationContext> authentication) {
        this.current = current;
        this.memberships = memberships;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            opened.getUI().addBeforeEnterListener(this::enter);
            opened.getUI().addAfterNavigationListener(this::keepAddress);
        });
    }

    @Override
    public Optional<OrganisationId> of(PersonId person) {
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(WorkingForTab::of)
                .filter(it -> it.person().equals(person))
                .map(WorkingForTab::organisation);
    }

    private void enter(BeforeEnterEvent event) {
        if (event.isErrorEvent() || !authentication.getObject().hasRole(Roles.PERSON)) {
            return;
        }
        var ui = event.getUI();
        var mine = memberships.getObject().mine();
        var asked = event.getLocation().getQueryParameters().getSingleParameter(FOR);
        var before = WorkingForTab.of(ui);
        if (asked.isPresent()) {
            var found = mine.stream()
                    .filter(it -> it.slug().value().equals(asked.get()))
                    .findFirst();
            if (found.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            VaadinSession.getCurrent()
                    .setAttribute(LastChosen.class, new LastChosen(found.get().organisation()));
            choose(ui, found.get(), mine);
        } else if (before.isPresent() && hasEnded(before.get(), mine)) {
            MembershipEndedView.tellOf(ui, before.get().name());
            choose(ui, usual(mine), mine);
            if (event.getNavigationTarget() != MembershipEndedView.class) {
                event.forwardTo(MembershipEndedView.class);
            }
        } else {
            choose(ui, before.flatMap(it -> member(it.organisation(), mine)).orElseGet(() -> usual(mine)), mine);
        }
    }

    private void keepAddress(AfterNavigationEvent event) {
        var ui = event.getLocationChangeEvent().getUI();
        var parameters = event.getLocation().getQueryParameters();
        WorkingForTab.of(ui)
                .filter(it -> it.others().size() > 1)
                .filter(it -> parameters.getSingleParameter(FOR).isEmpty())
                .flatMap(it -> member(it.organisation(), memberships.getObject().mine()))
                .ifPresent(it -> ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(
                                        event.getLocation().getPath(),
                                        parameters.merging(FOR, it.slug().value()))));
    }

    private void choose(UI ui, @Nullable MyMembership chosen, List<MyMembership> mine) {
        current.find()
                .map(it -> new WorkingForTab(
                        it.id(),
                        chosen == null ? null : chosen.organisation(),
                        chosen == null ? "" : chosen.name(),
                        chosen == null ? Set.of() : chosen.roles(),
                        mine.stream().map(MyMembership::organisation).collect(Collectors.toUnmodifiableSet())))
                .ifPresent(it -> it.keepIn(ui));
    }

    private @Nullable MyMembership usual(List<MyMembership> mine) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(LastChosen.class))
                .flatMap(it -> member(it.organisation(), mine))
                .or(() -> mine.stream().findFirst())
                .orElse(null);
    }

    private boolean hasEnded(WorkingForTab before, List<MyMembership> mine) {
        return before.organisation() != null
                && current.find().map(it -> it.id().equals(before.person())).orElse(false)
                && member(before.organisation(), mine).isEmpty();
    }

    private static Optional<MyMembership> member(@Nullable OrganisationId organisation, List<MyMembership> mine) {
        return mine.stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst();
    }
}
