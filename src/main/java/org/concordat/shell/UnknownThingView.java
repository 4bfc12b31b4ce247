package org.concordat.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.concordat.kernel.NotFound;

/** The answer to what does not exist or belongs to somebody else: the same as to an unknown address. */
@ParentLayout(WorkspaceLayout.class)
@PermitAll
class UnknownThingView extends ErrorPage implements HasErrorParameter<NotFound> {

    UnknownThingView() {
        super("shell.error.notFound");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
