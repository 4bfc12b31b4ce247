package org.concordat.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.util.Optional;
import org.concordat.factor.RecentProof;
import org.concordat.factor.ui.FactorsNavigation;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Outage;
import org.concordat.signin.RefusedAccess;
import org.concordat.uikit.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;

/** What a person is told when an action fails that no view answered for: plain words. What they typed still stands there. */
@Component
class WorkspaceFailures implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFailures.class);

    private final RefusedAccess trail;
    private final RecentProof proof;

    WorkspaceFailures(RefusedAccess trail, RecentProof proof) {
        this.trail = trail;
        this.proof = proof;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(it -> it.getSession().setErrorHandler(this::handle));
    }

    private void handle(ErrorEvent event) {
        var failure = event.getThrowable();
        if (failure instanceof AccessDeniedException refused && UI.getCurrent() != null && proof.wouldHelp(refused)) {
            FactorsNavigation.confirm(UI.getCurrent());
            return;
        }
        var key =
                switch (failure) {
                    case AccessDeniedException _ -> "shell.failed.refused";
                    case NotFound _ -> "shell.failed.gone";
                    case Throwable it when Outage.isBehind(it) -> "shell.failed.outage";
                    default -> "shell.failed.unexpected";
                };
        if (failure instanceof AccessDeniedException && !(failure instanceof AuthorizationDeniedException)) {
            trail.note(screen()); // the others were heard already
        }
        if (failure instanceof AccessDeniedException || failure instanceof NotFound) {
            LOG.info("An action was refused: {}", failure.getClass().getSimpleName());
        } else if (Outage.isBehind(failure)) {
            LOG.warn("An action failed: the database is away");
        } else if (isMadeUp(failure)) {
            LOG.info("A message was not understood: {}", failure.getClass().getSimpleName());
        } else {
            LOG.error("An action failed", failure);
        }
        if (UI.getCurrent() != null) {
            Notices.failed(I18NProvider.translate(key));
        }
    }

    /**
     * Whether a message itself was turned away, before anything of ours had it. No screen sends such, but anybody can, as many
     * as they like: neither a trace of each nor its words belong in the log.
     */
    static boolean isMadeUp(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.concordat.")) {
                return false;
            }
            if (frame.getClassName().equals(ServerRpcHandler.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private static String screen() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getInternals().getActiveViewLocation().getPath())
                .orElse("");
    }
}
