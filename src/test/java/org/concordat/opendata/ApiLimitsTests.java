package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How often programs may ask. */
@Tag("T55")
class ApiLimitsTests {

    private final ApiLimits limits = new ApiLimits(new ApiSettings(3));

    @Test
    void turnANetworkAwayThatTookItsShareAndNobodyElse() throws Exception {
        for (int left = 2; left >= 0; left--) {
            var answer = ask("203.0.113.7", "/api/v1/consultations");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("RateLimit")).startsWith("\"api\";r=" + left + ";t=");
        }
        var refused = ask("203.0.113.7", "/api/v1/consultations");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 20);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(ask("203.0.113.8", "/api/v1/consultations").getStatus()).isEqualTo(200);
        assertThat(ask("203.0.113.7", "/consultations").getHeader("RateLimit")).isNull();
    }

    @Test
    void countACustomerOfANetworkOnce() {
        assertThat(ApiLimits.network("2001:db8:1:2:3::4")).isEqualTo(ApiLimits.network("2001:db8:1:2:ffff::1"));
        assertThat(ApiLimits.network("2001:db8:1:2::1")).isNotEqualTo(ApiLimits.network("2001:db8:1:3::1"));
        assertThat(ApiLimits.network("unknown")).isEqualTo("unknown");
    }

    private MockHttpServletResponse ask(String address, String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
