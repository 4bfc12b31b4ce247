package org.concordat.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.concordat.uikit.Script;
import org.springframework.stereotype.Component;

/** Lets screen readers hear when the connection is lost and found again: Vaadin's indicator has no role of its own. */
@Component
class ConnectionAnnouncing implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(it -> Script.call(it.getUI(), "workspace", "speakOfTheConnection"));
    }
}
