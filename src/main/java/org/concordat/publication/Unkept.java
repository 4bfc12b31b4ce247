package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.record.ConsultationReading;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/** A page that is for one reader alone: no cache keeps it and no search engine lists it. */
final class Unkept {

    private Unkept() {}

    static String page(String template, ConsultationReading consultations, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("banner", consultations.demonstration());
        return template;
    }
}
