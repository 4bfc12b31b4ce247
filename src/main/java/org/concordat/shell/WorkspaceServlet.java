package org.concordat.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationContext;

/**
 * Begins sessions for pages alone. Whoever has none and asks for something else, such as a file that is not there, is
 * told that there is no such thing; Vaadin would begin a session first, to say the same within it.
 */
class WorkspaceServlet extends SpringServlet {

    WorkspaceServlet(ApplicationContext context) {
        super(context, false);
    }

    @Override
    protected boolean serveStaticOrWebJarRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.serveStaticOrWebJarRequest(request, response)) {
            return true;
        }
        if (request.getSession(false) != null || isPage(request)) {
            return false;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    private boolean isPage(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        return getService()
                .getRouter()
                .resolveNavigationTarget(new Location(path))
                .isPresent();
    }
}
