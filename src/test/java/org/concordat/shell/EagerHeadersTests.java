package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Headers are there before anything is answered: Tomcat sends Vaadin's pages without those that come later. */
@PortalTest
class EagerHeadersTests {

    @Autowired
    FilterChainProxy chains;

    @ParameterizedTest
    @Tag("A10")
    @ValueSource(strings = {"/workspace/sign-in", "/workspace/take-part", "/"})
    void areWrittenBeforeAnythingIsAnswered(String path) throws Exception {
        var writer = chains.getFilters(path).stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        var response = new MockHttpServletResponse();
        var answered = new AtomicBoolean();
        writer.doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
            answered.set(true);
            assertThat(response.getHeaderNames())
                    .contains(
                            "Content-Security-Policy",
                            "X-Content-Type-Options",
                            "X-Frame-Options",
                            "Referrer-Policy",
                            "Permissions-Policy",
                            "Cross-Origin-Opener-Policy");
        });
        assertThat(answered).isTrue();
    }
}
