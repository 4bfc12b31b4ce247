package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.record.ResponseReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One organisation's whole published response. */
@Controller
class ResponseController {

    private final ConsultationHeader header;
    private final ResponseReading responses;
    private final RemovedPage removed;

    ResponseController(ConsultationHeader header, ResponseReading responses, RemovedPage removed) {
        this.removed = removed;
        this.header = header;
        this.responses = responses;
    }

    @GetMapping("/responses/{reference}")
    String response(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse answer) {
        var named = Named.exactly(reference, 'R');
        var found = responses.find(named);
        var versions = found.versions();
        if (versions.isEmpty() || !versions.getFirst().current() && removed.isTold(named)) {
            return removed.of(named, null, model, answer);
        }
        var shown = versions.stream()
                .filter(it -> String.valueOf(it.version()).equals(version))
                .findFirst()
                .orElse(versions.getFirst());
        header.on(model, shown.consultation().value());
        model.addAttribute("response", shown);
        model.addAttribute("versions", versions);
        model.addAttribute("besides", found.besides());
        model.addAttribute("positions", responses.positions(named, shown.version()));
        return "publication/response";
    }
}
