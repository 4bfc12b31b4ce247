package org.concordat.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.MemberAuthority;
import org.concordat.membership.MembershipChanged;
import org.concordat.membership.MembershipFacts;
import org.concordat.membership.Role;
import org.concordat.signin.ui.OpenScreens;
import org.concordat.uikit.WorkChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds open screens against the memberships they were built for. A change made in this process is seen at once, one
 * made in another within three seconds: one statement for all who have screens open here.
 */
@Component
@EnableScheduling
class MembershipWatch {

    private static final long SECONDS = 3;

    private final OpenScreens screens;
    private final MembershipFacts facts;
    private final MemberAuthority authority;
    private final Map<PersonId, Map<OrganisationId, Set<Role>>> seen = new HashMap<>();

    MembershipWatch(OpenScreens screens, MembershipFacts facts, MemberAuthority authority) {
        this.screens = screens;
        this.facts = facts;
        this.authority = authority;
    }

    /** In a thread of its own: what is done on somebody's screens is done with their authority, never the caller's. */
    @EventListener
    void on(MembershipChanged changed) {
        if (screens.people().contains(changed.person())) {
            Thread.startVirtualThread(this::look);
        }
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        var people = screens.people();
        seen.keySet().retainAll(people);
        if (people.isEmpty()) {
            return;
        }
        var now = facts.of(people);
        for (var person : people) {
            var theirs = now.getOrDefault(person, Map.of());
            if (!theirs.equals(seen.put(person, theirs))) {
                screens.each(person, ui -> hold(ui, theirs));
            }
        }
    }

    private void hold(UI ui, Map<OrganisationId, Set<Role>> now) {
        WorkingForTab.of(ui).ifPresent(tab -> {
            authority.refresh();
            var roles = tab.organisation() == null ? Set.<Role>of() : now.get(tab.organisation());
            if (roles == null) {
                // The way in notices that the membership is gone, and what to say.
                ui.navigate(MembershipEndedView.class);
            } else if (!roles.equals(tab.roles())) {
                new WorkingForTab(tab.person(), tab.organisation(), tab.name(), roles, now.keySet()).keepIn(ui);
                if (!roles.containsAll(tab.roles())) {
                    ui.refreshCurrentRoute(true);
                }
                WorkChanged.tell(ui);
                say(ui, I18NProvider.translate("membership.rolesChanged", tab.name(), RoleWords.list(roles)));
            } else if (!now.keySet().equals(tab.others())) {
                new WorkingForTab(tab.person(), tab.organisation(), tab.name(), roles, Set.copyOf(now.keySet()))
                        .keepIn(ui);
                WorkChanged.tell(ui);
            }
        });
    }

    private static void say(UI ui, String words) {
        var dialog = new Dialog(new Paragraph(words));
        dialog.setHeaderTitle(I18NProvider.translate("membership.rolesChanged.title"));
        dialog.getFooter()
                .add(new Button(I18NProvider.translate("membership.rolesChanged.seen"), it -> dialog.close()));
        ui.add(dialog);
        dialog.open();
    }
}
