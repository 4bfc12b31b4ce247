package org.concordat.notification;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.kernel.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the link in a mail leads by which one gets no more of them. Looking changes nothing, for mail programs look at
 * links too; the button does, and so does the mail program's own (RFC 8058), which sends the same.
 */
@Controller
class UnsubscribeController {

    private static final String ADDRESS = "/unsubscribe/{token}";

    private final StoppingMails stopping;

    UnsubscribeController(StoppingMails stopping) {
        this.stopping = stopping;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!stopping.isKnown(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(false, model, response);
    }

    @PostMapping(ADDRESS)
    String stop(@PathVariable String token, Model model, HttpServletResponse response) {
        try {
            stopping.stop(token);
        } catch (NotFound unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        return page(true, model, response);
    }

    /** Pages outside the workspace may be kept by caches, but for this one. */
    private static String page(boolean stopped, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("stopped", stopped);
        return "notification/unsubscribe";
    }
}
