package org.concordat.staff;

import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Roles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Tells the person at the console how to begin, as long as the portal belongs to nobody. */
@Component
@ConditionalOnBooleanProperty(name = "concordat.sample", havingValue = false, matchIfMissing = true)
class SetUpAnnouncement {

    private final FirstAdministrator first;
    private final MessageSource messages;

    SetUpAnnouncement(FirstAdministrator first, MessageSource messages) {
        this.first = first;
        this.messages = messages;
    }

    @EventListener
    @Order(1)
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && first.isMissing()) {
            System.out.println(messages.getMessage("account.setup.console", new Object[] {link()}, Locale.UK));
        }
    }

    private String link() {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "start", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
            return first.newLink();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
