package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AskedForAddressTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    @Tag("A11")
    void isKeptInACookieAsStrictAsTheSessions() {
        var cookie = saved(true, "GET", "/workspace/people", "for=a-council");
        assertThat(cookie)
                .startsWith("__Host-concordat-to=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=1800")
                .doesNotContain("Domain");
        response.reset();
        assertThat(saved(false, "GET", "/workspace/people", "for=a-council")).startsWith("concordat-to=");
    }

    @Test
    void isToldOnce() {
        var wanted = new AskedForAddress(false);
        var request = withCookie("/workspace/people?for=a-council");
        var told = wanted.getRequest(request, response);
        assertThat(told).isNotNull();
        assertThat(told.getRedirectUrl()).isEqualTo("/workspace/people?for=a-council");
        wanted.removeRequest(request, response);
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .satisfies(it -> assertThat(it).startsWith("concordat-to=;").contains("Max-Age=0"));
    }

    @ParameterizedTest
    @Tag("T11")
    @Tag("A29")
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://evil.example/workspace/",
                "//evil.example/workspace/",
                "/\\evil.example",
                "\\\\evil.example",
                "/workspace//evil.example",
                "/workspace/../../evil",
                "/workspace/\r\nSet-Cookie: a=b",
                "/workspace@evil.example",
                "javascript:alert(1)",
                "/",
                ""
            })
    void leadsNowhereElseWhateverTheCookieSays(String forged) {
        assertThat(new AskedForAddress(false).getRequest(withCookie(forged), response))
                .isNull();
    }

    @Test
    @Tag("T11")
    void isNothingWhereTheCookieIsNoText() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("concordat-to", "%%%"));
        assertThat(new AskedForAddress(false).getRequest(request, response)).isNull();
    }

    @Test
    void isKeptOfPagesAloneAndOfPlainAddresses() {
        assertThat(saved(false, "POST", "/workspace/people", null)).isNull();
        assertThat(saved(false, "GET", "/workspace//evil.example", null)).isNull();
        assertThat(saved(false, "GET", "/workspace/people", "to=//evil.example"))
                .isNull();
    }

    private MockHttpServletRequest withCookie(String address) {
        var request = new MockHttpServletRequest("POST", "/workspace/sign-in");
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        request.setCookies(new Cookie("concordat-to", text));
        return request;
    }

    private @Nullable String saved(boolean tls, String method, String path, @Nullable String query) {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        new AskedForAddress(tls).saveRequest(request, response);
        return response.getHeader("Set-Cookie");
    }
}
