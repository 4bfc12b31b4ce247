package org.concordat.publication;

import org.concordat.record.ConsultationReading;
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
        var words = Words.clean(q);
        var asked = words.substring(0, Math.min(words.length(), Words.LONGEST));
        model.addAttribute("words", asked);
        model.addAttribute("shortened", asked.length() < words.length());
        model.addAttribute("banner", consultations.demonstration());
        if (!asked.isEmpty()) {
            int number = number(page);
            var found = searching.search(asked, number);
            model.addAttribute("found", found.items());
            model.addAttribute("page", number);
            model.addAttribute("more", found.next() != null && number < Searching.PAGES);
        }
        return "publication/search";
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(page), Searching.PAGES) : 1;
    }
}
