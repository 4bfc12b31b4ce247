package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.Words;
import org.concordat.record.ConsultationReading;
import org.concordat.record.SearchWords;
import org.concordat.record.Searching;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over everything published. */
@Controller
class SearchController {

    private final Searching searching;
    private final ConsultationReading consultations;

    SearchController(Searching searching, ConsultationReading consultations) {
        this.searching = searching;
        this.consultations = consultations;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        var typed = Words.clean(q);
        var asked = Words.beginning(typed);
        var words = SearchWords.of(asked);
        model.addAttribute("words", asked);
        model.addAttribute("shortened", asked.length() < typed.length() || words.shortened());
        model.addAttribute("banner", consultations.demonstration());
        model.addAttribute("found", List.of());
        model.addAttribute("more", false);
        if (asked.isEmpty()) {
            return "publication/search";
        }
        int number = number(page);
        model.addAttribute("page", number);
        model.addAttribute("answer", words.findable() ? answer(words, number, model) : "noWords");
        return "publication/search";
    }

    /** Puts what was found on the page, and says which sentence stands above it. */
    private String answer(SearchWords words, int page, Model model) {
        if (page > Searching.PAGES) {
            return "noPage";
        }
        var found = searching.search(words, page);
        model.addAttribute("found", found.items());
        model.addAttribute("more", found.next() != null && page < Searching.PAGES);
        if (!found.items().isEmpty()) {
            return found.next() != null || page > 1 ? "page" : "count";
        }
        if (searching.tooCommon(words)) {
            return "tooCommon";
        }
        return page > 1 ? "noPage" : "none";
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}
