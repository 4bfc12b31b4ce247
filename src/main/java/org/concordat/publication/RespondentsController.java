package org.concordat.publication;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Window;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.Words;
import org.concordat.record.AskedReading;
import org.concordat.record.ResponseReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has responded to a consultation, and who was asked. */
@Controller
@RequestMapping("/consultations")
class RespondentsController {

    private final ConsultationHeader header;
    private final ResponseReading responses;
    private final AskedReading asked;
    private final PublicSettings settings;

    RespondentsController(
            ConsultationHeader header, ResponseReading responses, AskedReading asked, PublicSettings settings) {
        this.header = header;
        this.responses = responses;
        this.asked = asked;
        this.settings = settings;
    }

    @GetMapping("/{slug}/respondents")
    String respondents(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        Shown.on(model, respondents(slug, after));
        return "publication/respondents";
    }

    /** Who was asked, once it has closed; a consultation that takes responses again does not tell meanwhile. */
    @GetMapping("/{slug}/asked")
    String asked(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        var headed = header.of(slug);
        var head = headed.head();
        if (!head.asked() || headed.stage() != Window.Stage.CLOSED) {
            throw new NotOnRecord();
        }
        Shown.on(model, headed);
        var page = asked.page(head.slug(), Words.clean(after).matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0);
        model.addAttribute("figures", asked.figures(head.slug()));
        model.addAttribute(
                "kinds",
                page.items().stream()
                        .collect(Collectors.groupingBy(AskedReading.Asked::kind, TreeMap::new, Collectors.toList())));
        model.addAttribute("next", page.next());
        return "publication/asked";
    }

    @GetMapping("/{slug}/respondents.json")
    ResponseEntity<RespondentsPage.Data> respondentsData(
            @PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        return JsonAnswer.of(respondents(slug, after).data(settings));
    }

    private RespondentsPage respondents(String slug, String after) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        return RespondentsPage.of(headed, responses.responses(named, Words.clean(after)), responses.spokenFor(named));
    }
}
