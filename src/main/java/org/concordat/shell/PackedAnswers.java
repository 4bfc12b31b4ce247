package org.concordat.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Vaadin keeps the last answer of each screen, in case the browser asks for it again; right after a screen was opened that
 * is the whole screen once more, and the greater part of what its user takes of the heap. Here it is kept packed.
 */
@Component
class PackedAnswers implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Handler());
    }

    private static final class Handler extends UidlRequestHandler {

        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String requestBody)
                throws IOException {
            var screen = session.getService().findUI(request);
            kept(screen, PackedText::unpack);
            try {
                return super.synchronizedHandleRequest(session, request, response, requestBody);
            } finally {
                kept(screen, PackedText::pack);
            }
        }

        private static void kept(UI screen, UnaryOperator<String> change) {
            var last = screen == null ? null : screen.getInternals().getLastRequestResponse();
            if (last != null) {
                screen.getInternals().setLastRequestResponse(change.apply(last));
            }
        }
    }
}
