package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;

@Tag("A11")
class SessionCookieTests {

    @Test
    void isBoundToTheHostAndNeverSentInTheClearBehindTls() {
        var cookie = cookie(true);
        assertThat(cookie.getName()).isEqualTo("__Host-concordat");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getDomain()).as("a host's own cookie names no domain").isNull();
        strict(cookie);
    }

    @Test
    void isAsStrictWithoutTlsAsItCanBe() {
        var cookie = cookie(false);
        assertThat(cookie.getName()).isEqualTo("concordat");
        assertThat(cookie.getSecure()).isFalse();
        strict(cookie);
    }

    private static void strict(Cookie cookie) {
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).as("ends with the browser").isNull();
    }

    private static Cookie cookie(boolean tls) {
        var server = new TomcatServletWebServerFactory();
        new SessionCookie(new WorkspaceSettings(tls, Duration.ofMinutes(30))).customize(server);
        return server.getSettings().getSession().getCookie();
    }
}
