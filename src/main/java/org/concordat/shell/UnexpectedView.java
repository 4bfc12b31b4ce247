package org.concordat.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.concordat.kernel.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer when something broke on our side. The log has the whole of it, the page nothing. */
@ParentLayout(WorkspaceLayout.class)
@PermitAll
class UnexpectedView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    UnexpectedView() {
        super("shell.error.unexpected");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var failure = parameter.getCaughtException();
        if (Outage.isBehind(failure)) {
            LOG.warn(
                    "Opening /{} failed: the database is away",
                    event.getLocation().getPath());
            say("shell.error.away");
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        LOG.error("Opening /{} failed", event.getLocation().getPath(), failure);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
