package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import org.concordat.PortalTest;
import org.concordat.account.RequestMemory;
import org.concordat.membership.MemberAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a request of the workspace remembers ends with its answer, whatever that is. */
@PortalTest
class RequestsRememberTests {

    @Autowired
    MemberAuthority authority;

    @Autowired
    RequestMemory memory;

    private final ArrayList<String> read = new ArrayList<>();

    @Test
    void readsOnceInARequest() throws Exception {
        serve((request, response) -> {
            read();
            read();
        });
        assertThat(read).hasSize(1);
    }

    @Test
    void readsAgainInTheNext() throws Exception {
        serve((request, response) -> read());
        serve((request, response) -> read());
        read();
        assertThat(read).hasSize(3);
    }

    @Test
    void readsAgainAfterAFailure() {
        assertThatThrownBy(() -> serve((request, response) -> {
                    read();
                    throw new ServletException("Broken");
                }))
                .isInstanceOf(ServletException.class);
        read();
        assertThat(read).hasSize(2);
    }

    private void serve(FilterChain chain) throws ServletException, IOException {
        new FreshMemberRole(authority, memory)
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    }

    private void read() {
        memory.remember("what", () -> {
            read.add("read");
            return "so";
        });
    }
}
