package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.opendata.Citing;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.ResponseReading;
import org.springframework.http.ResponseEntity;
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
    private final Citing citing;
    private final SchemaOrg schema;
    private final PublicSettings settings;

    ResponseController(
            ConsultationHeader header,
            ResponseReading responses,
            RemovedPage removed,
            Citing citing,
            SchemaOrg schema,
            PublicSettings settings) {
        this.citing = citing;
        this.schema = schema;
        this.settings = settings;
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
        var page = response(named, version);
        if (page.isEmpty()) {
            return removed.of(named, null, model, answer);
        }
        Shown.on(model, page.get());
        model.addAttribute("schema", schema.response(page.get()));
        return "publication/response";
    }

    @GetMapping("/responses/{reference}.json")
    ResponseEntity<ResponsePage.Data> responseData(
            @PathVariable String reference, @RequestParam(defaultValue = "") String version) {
        var named = Named.exactly(reference, 'R');
        return JsonAnswer.of(response(named, version)
                .orElseThrow(() -> removed.asData(named))
                .data(settings));
    }

    /** Nothing where it is not on the record, or no longer. */
    private Optional<ResponsePage> response(Reference named, String version) {
        var found = responses.find(named);
        var versions = found.versions();
        if (versions.isEmpty() || !versions.getFirst().current() && removed.isTold(named)) {
            return Optional.empty();
        }
        var shown = versions.stream()
                .filter(it -> String.valueOf(it.version()).equals(version))
                .findFirst()
                .orElse(versions.getFirst());
        var headed = header.of(shown.consultation().value());
        return Optional.of(new ResponsePage(
                headed,
                shown,
                versions,
                found.besides(),
                responses.positions(named, shown.version()),
                citing.response(shown, headed.head())));
    }
}
