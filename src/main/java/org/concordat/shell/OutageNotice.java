package org.concordat.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.Sha256;
import org.concordat.uikit.Script;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one notice in the browser for when the portal does not answer, the sign-in has ended or the page has lost its
 * thread. It says what is so, leaves what was typed where it stands, and takes the place of Vaadin's own boxes, which
 * lead away from the page at the press of a key.
 */
@Component
class OutageNotice implements VaadinServiceInitListener {

    private static final int DIGEST_BYTES = 8;
    private static final List<String> WORDS =
            List.of("label", "lost", "lostButton", "ended", "endedButton", "broken", "brokenButton", "still");

    private final CurrentPerson current;
    private final I18NProvider words;

    OutageNotice(CurrentPerson current, I18NProvider words) {
        this.current = current;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addUIInitListener(it -> Script.call(it.getUI(), "workspace", "nameTheIndicator"));
    }

    /** Lets the browser guard what the person at work types, and watch the connection. */
    void begin(UI ui) {
        var said = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(it -> said.put(it, ui.getTranslation("shell.outage." + it)));
        Script.call(ui, "guard", "begin", nameless(current.require().id().toString()), said);
    }

    /** The same for the same person, and tells nobody who looks into the browser who it is. */
    private static String nameless(String person) {
        return Sha256.of(person).start(DIGEST_BYTES);
    }

    /** What the framework says where our own script is not at work, such as before signing in. */
    private SystemMessages messages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("shell.session.ended", info.getLocale()));
        messages.setSessionExpiredMessage(words.getTranslation("shell.session.ended.what", info.getLocale()));
        messages.setInternalErrorCaption(words.getTranslation("shell.error.unexpected", info.getLocale()));
        messages.setInternalErrorMessage(words.getTranslation("shell.session.broken", info.getLocale()));
        return messages;
    }
}
