package org.concordat.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
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

    private static final String BUILT = "/VAADIN/build/";
    private static final int ONE_YEAR = 31_536_000;

    WorkspaceServlet(ApplicationContext context) {
        super(context, false);
    }

    /** What is built is named by its content: a browser never has to ask for it again. */
    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new StaticFileServer(service) {

            @Override
            protected int getCacheTime(String file) {
                return file.startsWith(BUILT) ? ONE_YEAR : super.getCacheTime(file);
            }
        };
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
