package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("A28")
@Tag("T78")
class OwnOriginTests {

    @ParameterizedTest
    @CsvSource({
        // tls, address, host, origin, may pass
        "false, '', portal.example, http://portal.example, true",
        "false, '', portal.example:8080, http://portal.example:8080, true",
        "false, '', PORTAL.example:80, http://portal.EXAMPLE, true",
        "false, '', portal.example, https://portal.example, true",
        "true, '', portal.example, https://portal.example, true",
        "true, '', portal.example, http://portal.example, false",
        "true, https://portal.example, 10.0.0.5:8080, https://portal.example, true",
        "true, https://portal.example, 10.0.0.5:8080, https://portal.example:8443, false",
        "true, https://portal.example, rebound.example, https://rebound.example, false",
        "false, http://localhost:8080, rebound.example, http://rebound.example, true",
        "false, '', portal.example, http://portal.example.evil.example, false",
        "false, '', portal.example, http://evil.example/portal.example, false",
        "false, '', portal.example, http://portal.example:81, false",
        "false, '', portal.example, null, false",
        "false, '', portal.example, file://, false",
        "false, '', portal.example, http:portal.example, false",
        "false, '', portal.example, 'http://portal .example', false",
        "false, '', 'portal .example', http://portal.example, false",
    })
    void letsThroughWhatComesFromThePortalItself(
            boolean tls, String address, String host, String origin, boolean passes) throws Exception {
        var request = new MockHttpServletRequest("POST", "/workspace/");
        request.addHeader("Host", host);
        request.addHeader("Origin", origin);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new OwnOrigin(tls, address).doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).isEqualTo(passes);
        assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
    }
}
