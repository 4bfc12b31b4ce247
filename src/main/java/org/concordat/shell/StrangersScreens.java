package org.concordat.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.concordat.credential.SignInId;
import org.springframework.stereotype.Component;

/** Keeps few screens for whoever is not signed in: with each page that they open beyond, the oldest is closed. */
@Component
class StrangersScreens implements VaadinServiceInitListener {

    private static final int MOST = 5;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(StrangersScreens::closeTheOldest);
    }

    private static void closeTheOldest(UIInitEvent event) {
        var session = event.getUI().getSession();
        if (session.getSession().getAttribute(SignInId.ATTRIBUTE) != null) {
            return;
        }
        var open = session.getUIs().stream().filter(it -> !it.isClosing()).toList();
        open.stream()
                .sorted(Comparator.comparingInt(UI::getUIId))
                .limit(Math.max(0, open.size() - MOST))
                .forEach(UI::close);
    }
}
