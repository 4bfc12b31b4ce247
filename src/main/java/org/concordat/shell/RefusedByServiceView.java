package org.concordat.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.concordat.signin.RefusedAccess;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** The answer where a service refused what a view asked of it. */
@ParentLayout(WorkspaceLayout.class)
@PermitAll
class RefusedByServiceView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final RefusedAccess trail;

    RefusedByServiceView(RefusedAccess trail) {
        super("shell.error.refused");
        this.trail = trail;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        if (!(parameter.getCaughtException() instanceof AuthorizationDeniedException)) {
            trail.note(event.getLocation().getPath()); // the others were heard already
        }
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
