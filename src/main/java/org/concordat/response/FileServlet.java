package org.concordat.response;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.CopyId;
import org.concordat.kernel.NotFound;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Hands out the bytes of files, to be saved and never to be shown: they are what others sent. Whoever may not read a file,
 * signed in or not, is told what is told of one that never was.
 */
class FileServlet extends HttpServlet {

    private final transient ReadingFiles files;

    FileServlet(ReadingFiles files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachedFile file;
        try {
            var path =
                    request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
            file = path.startsWith(FilePath.COPIES)
                    ? files.read(CopyId.parse(path.substring(FilePath.COPIES.length()))
                            .orElseThrow(NotFound::new))
                    : files.read(AttachmentId.parse(path).orElseThrow(NotFound::new));
        } catch (NotFound | AccessDeniedException | AuthenticationException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileDownload.send(response, file.attachment(), file.content());
    }

    @Configuration(proxyBeanMethods = false)
    static class Address {

        /** Stands before the workspace's own, which has all that follows. */
        @Bean
        ServletRegistrationBean<FileServlet> files(ReadingFiles files) {
            var served = new ServletRegistrationBean<>(new FileServlet(files), FilePath.ALL);
            served.setName("files");
            return served;
        }
    }
}
