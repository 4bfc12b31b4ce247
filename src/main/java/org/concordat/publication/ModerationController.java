package org.concordat.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.record.ConsultationReading;
import org.concordat.record.ModerationFigures;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How we moderate, and what came of it in totals. A small total is not told exactly: it could be one thing that somebody knows. */
@Controller
class ModerationController {

    private static final long SMALL = 5;

    private static final Map<String, List<String>> GROUPS = groups();

    private final ConsultationReading consultations;
    private final ModerationFigures figures;
    private final PromisedTimes times;

    ModerationController(ConsultationReading consultations, ModerationFigures figures, PromisedTimes times) {
        this.consultations = consultations;
        this.figures = figures;
        this.times = times;
    }

    /**
     * A total as it is told.
     *
     * @param few whether it is some, and fewer than five
     * @param total none where it is few
     */
    record Told(boolean few, long total) {

        static Told of(long total) {
            return total > 0 && total < SMALL ? new Told(true, 0) : new Told(false, total);
        }
    }

    @GetMapping("/moderation")
    String moderation(Model model) {
        model.addAttribute("banner", consultations.demonstration());
        model.addAttribute("groups", told());
        model.addAttribute("promised", times.all());
        return "publication/moderation";
    }

    /** The same as data; what is few has no number. */
    @GetMapping(path = "/moderation.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Map<String, Told>> data() {
        return told();
    }

    private Map<String, Map<String, Told>> told() {
        var totals = figures.all();
        var told = new LinkedHashMap<String, Map<String, Told>>();
        GROUPS.forEach((group, codes) -> {
            var lines = new LinkedHashMap<String, Told>();
            codes.forEach(it -> lines.put(it, Told.of(totals.getOrDefault(group + "." + it, 0L))));
            told.put(group, lines);
        });
        return told;
    }

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("DECISION", List.of("PUBLISH", "PUBLISH_REDACTED", "RETURN", "WITHHOLD", "REJECT"));
        groups.put(
                "REASON",
                List.of(
                        "THIRD_PARTY_PERSONAL_DATA",
                        "SPECIAL_CATEGORY_HEALTH",
                        "POTENTIALLY_DEFAMATORY",
                        "IMPERSONATION",
                        "ABUSE",
                        "OFF_TOPIC",
                        "ADVERTISING",
                        "COPYRIGHT",
                        "CONFIDENTIAL"));
        groups.put("TIME", List.of("DAY", "TWO_DAYS", "LONGER"));
        groups.put("REPORT", List.of("KEPT", "CHANGED"));
        groups.put("APPEAL", List.of("STANDS", "CHANGED"));
        return groups;
    }
}
