package org.concordat.transcript;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.concordat.kernel.NotFound;
import org.concordat.response.FileDownload;
import org.concordat.response.ResponseId;
import org.concordat.response.SourcePath;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Hands out the bytes of sources, to be saved and never to be shown. Whoever may not read one, signed in or not, is told what
 * is told of one that never was.
 */
class SourceServlet extends HttpServlet {

    private final transient TranscriptSources sources;

    SourceServlet(TranscriptSources sources) {
        this.sources = sources;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TranscriptSources.SourceFile source;
        try {
            var path =
                    request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
            source = path.startsWith(SourceAddress.TRANSCRIPTS)
                    ? sources.read(TranscriptId.parse(path.substring(SourceAddress.TRANSCRIPTS.length()))
                            .orElseThrow(NotFound::new))
                    : sources.read(new ResponseId(UUID.fromString(path)));
        } catch (NotFound | IllegalArgumentException | AccessDeniedException | AuthenticationException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileDownload.send(response, source.file(), source.content());
    }

    @Configuration(proxyBeanMethods = false)
    static class Address {

        /** Stands before the workspace's own, which has all that follows. */
        @Bean
        ServletRegistrationBean<SourceServlet> sources(TranscriptSources sources) {
            var served = new ServletRegistrationBean<>(new SourceServlet(sources), SourcePath.ALL + "*");
            served.setName("sources");
            return served;
        }
    }
}
