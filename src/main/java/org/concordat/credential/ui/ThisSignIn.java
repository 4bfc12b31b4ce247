package org.concordat.credential.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.concordat.credential.SignInId;
import org.jspecify.annotations.Nullable;

/** The sign-in behind a screen, by which people tell the browser before them from their others. */
public final class ThisSignIn {

    private ThisSignIn() {}

    /** That of the present screen; none where nobody is signed in. */
    public static @Nullable SignInId here() {
        var session = VaadinSession.getCurrent();
        return session == null ? null : of(session.getSession());
    }

    /** That of a browser's session; none where nobody is signed in. */
    public static @Nullable SignInId of(@Nullable WrappedSession session) {
        return session != null && session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id ? id : null;
    }
}
