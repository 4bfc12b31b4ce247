package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.account.RequestMemory;
import org.concordat.membership.MemberAuthority;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each request of a session begin with what its person may do now, not with what they might when they signed in.
 * From here on the request remembers who is at work, until it is answered.
 */
class FreshMemberRole extends OncePerRequestFilter {

    private final MemberAuthority authority;
    private final RequestMemory memory;

    FreshMemberRole(MemberAuthority authority, RequestMemory memory) {
        this.authority = authority;
        this.memory = memory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var served = memory.begin()) {
            if (request.getSession(false) != null) {
                authority.refresh();
            }
            chain.doFilter(request, response);
        }
    }
}
