package org.concordat.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.factor.ui.FactorsNavigation;
import org.springframework.stereotype.Component;

/** Leads whoever still owes a second factor to where they prove it, from every screen that asks for more than a visitor. */
@Component
class HalfSignedInScreens implements VaadinServiceInitListener {

    private final HalfSignedIn half;

    HalfSignedInScreens(HalfSignedIn half) {
        this.half = half;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        var path = event.getLocation().getPath();
        if (half.isAtWork()
                && !FactorsNavigation.isProof(path)
                && !event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
            event.forwardTo(FactorsNavigation.secondFactor());
        }
    }
}
