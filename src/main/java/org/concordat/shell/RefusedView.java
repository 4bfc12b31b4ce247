package org.concordat.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.concordat.signin.RefusedAccess;

/** The answer where a role does not open a view. */
@ParentLayout(WorkspaceLayout.class)
@PermitAll
class RefusedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final RefusedAccess trail;

    RefusedView(RefusedAccess trail) {
        super("shell.error.refused");
        this.trail = trail;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        trail.note(event.getLocation().getPath());
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
