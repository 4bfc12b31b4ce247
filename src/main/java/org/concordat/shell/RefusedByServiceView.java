package org.concordat.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.access.AccessDeniedException;

/** The answer where a service refused what a view asked of it. */
@ParentLayout(WorkspaceLayout.class)
@PermitAll
class RefusedByServiceView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    RefusedByServiceView() {
        super("shell.error.refused");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
