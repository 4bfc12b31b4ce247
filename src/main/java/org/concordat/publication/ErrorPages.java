package org.concordat.publication;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.concordat.opendata.DataAddress;
import org.concordat.opendata.PublicSettings;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What visitors see when a page cannot be shown: what happened and where to go, never how the portal is made. */
@Controller
class ErrorPages implements ErrorController {

    private final PublicSettings settings;

    ErrorPages(PublicSettings settings) {
        this.settings = settings;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && DataAddress.isData(path)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of("type", "about:blank", "title", status.getReasonPhrase(), "status", status.value()));
        }
        model.addAttribute("status", status.value());
        model.addAttribute("words", words(status, request));
        if (status == HttpStatus.MISDIRECTED_REQUEST) {
            model.addAttribute("there", settings.printed("/"));
        }
        return "publication/error";
    }

    /** Somebody who asks for the error page itself asks for a page that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus status
                        && status.isError()
                ? status
                : HttpStatus.NOT_FOUND;
    }

    private static String words(HttpStatus status, HttpServletRequest request) {
        return switch (status) {
            case NOT_FOUND, GONE -> "notFound";
            case MISDIRECTED_REQUEST -> "elsewhere";
            case METHOD_NOT_ALLOWED -> "onlyReading";
            case SERVICE_UNAVAILABLE -> ComeAgain.words(request);
            default -> status.is4xxClientError() ? "notUnderstood" : "ours";
        };
    }
}
