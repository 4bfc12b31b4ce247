package org.concordat.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import org.concordat.uikit.Script;

/**
 * The page around every view. No theme is loaded: the components' plain base styles take our tokens, so that the
 * workspace looks like the record and not like a toolkit. What people do is sent as requests, so that each passes the
 * guards of the workspace; only what is pushed to them comes over the open connection.
 *
 * <p>Of two equal rules the one in the later stylesheet holds: what all share comes first.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://assets/tokens.css")
@StyleSheet("context://assets/workspace/shared.css")
@StyleSheet("context://assets/workspace/forms.css")
@StyleSheet("context://assets/workspace/shell.css")
@StyleSheet("context://assets/workspace/sign-in.css")
@StyleSheet("context://assets/workspace/organisation.css")
@StyleSheet("context://assets/workspace/account.css")
@StyleSheet("context://assets/workspace/response.css")
@StyleSheet("context://assets/workspace/signoff.css")
@StyleSheet("context://assets/workspace/contribution.css")
@StyleSheet("context://assets/workspace/discussion.css")
@StyleSheet("context://assets/workspace/moderation.css")
@StyleSheet("context://assets/workspace/people.css")
@StyleSheet("context://assets/workspace/preparation.css")
@StyleSheet("context://assets/workspace/consultee.css")
@StyleSheet("context://assets/workspace/outcome.css")
@StyleSheet("context://assets/workspace/correction.css")
@StyleSheet("context://assets/workspace/paper.css")
@StyleSheet("context://assets/workspace/mail.css")
@StyleSheet("context://assets/workspace/notices.css")
@StyleSheet("context://assets/workspace/audit.css")
@StyleSheet("context://assets/workspace/editor.css")
@StyleSheet("context://assets/workspace/print.css")
public class WorkspaceShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/assets/icon.svg");
        // It keeps what is typed, from the first letter.
        settings.addLink("modulepreload", Script.address("guard"));
        settings.addMetaTag("robots", "noindex");
        settings.addMetaTag("color-scheme", "light");
    }
}
