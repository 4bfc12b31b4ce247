package org.concordat.shell;

import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** The cookie of the session of somebody who signs in. The record never sets it. */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private static final String NAME = "concordat";
    private static final String HOST_ONLY = "__Host-";

    private final WorkspaceSettings settings;

    SessionCookie(WorkspaceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        var session = server.getSettings().getSession();
        session.setTimeout(settings.idle());
        var cookie = session.getCookie();
        cookie.setName(settings.tls() ? HOST_ONLY + NAME : NAME);
        cookie.setSecure(settings.tls());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSameSite(Cookie.SameSite.LAX);
    }

    /** After Boot has applied its own settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
