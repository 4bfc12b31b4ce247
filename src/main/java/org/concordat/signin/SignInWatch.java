package org.concordat.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.concordat.credential.SignInId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at each request whether the sign-in behind its session is still one, and ends the session if not. */
class SignInWatch extends OncePerRequestFilter {

    /** What browsers ask by themselves, without anybody before them. */
    private static final Set<String> NO_SIGN_OF_A_PERSON = Set.of("heartbeat", "push");

    private final SignIns signIns;
    private final SignInRows rows;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    SignInWatch(SignIns signIns, SignInRows rows, SecurityContextHolderStrategy contexts, Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var id = session == null ? null : signIn(session);
        if (session != null && id != null) {
            var now = clock.instant();
            var row = rows.find(id).filter(it -> signIns.over(it, now).isEmpty());
            if (row.isEmpty()) {
                end(session);
            } else if (isSignOfAPerson(request.getParameter("v-r"))) {
                signIns.seen(row.get(), now);
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable SignInId signIn(HttpSession session) {
        try {
            return session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id ? id : null;
        } catch (IllegalStateException ended) {
            return null;
        }
    }

    private static boolean isSignOfAPerson(@Nullable String kind) {
        return kind == null || !NO_SIGN_OF_A_PERSON.contains(kind);
    }

    private void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException already) {
            // Another request of the same browser was quicker.
        }
        contexts.setContext(contexts.createEmptyContext());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
