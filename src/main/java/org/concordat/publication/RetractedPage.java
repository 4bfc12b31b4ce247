package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.kernel.Reference;
import org.concordat.record.ResponseReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells, in place of what its organisations withdrew, that they did. */
@Component
class RetractedPage {

    private final ConsultationHeader header;
    private final ResponseReading responses;

    RetractedPage(ConsultationHeader header, ResponseReading responses) {
        this.header = header;
        this.responses = responses;
    }

    /** @throws NotOnRecord when nothing of that name was withdrawn */
    String of(Reference named, Model model, HttpServletResponse response) {
        var retracted = responses.retracted(named).orElseThrow(NotOnRecord::new);
        header.on(model, retracted.consultation().value());
        model.addAttribute("retracted", retracted);
        model.addAttribute("reference", named);
        response.setStatus(HttpStatus.GONE.value());
        response.setHeader("X-Robots-Tag", "noindex");
        return "publication/retracted";
    }
}
