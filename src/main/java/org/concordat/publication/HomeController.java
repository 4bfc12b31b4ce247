package org.concordat.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Window.Stage;
import org.concordat.opendata.ConsultationData;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.concordat.record.PositionReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: what is open, what is closed, and what was published last. */
@Controller
class HomeController {

    private static final int LATEST = 5;

    private final ConsultationReading consultations;
    private final PositionReading positions;
    private final ConsultationClock clock;
    private final PublicSettings settings;

    HomeController(
            ConsultationReading consultations,
            PositionReading positions,
            ConsultationClock clock,
            PublicSettings settings) {
        this.settings = settings;
        this.consultations = consultations;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var now = clock.instant();
        var all = consultations.all();
        var open = in(Stage.OPEN, all, now);
        lists(model, all, now);
        model.addAttribute(
                "contrasts",
                positions.contrasts(open.stream().map(ConsultationHead::slug).toList()));
        model.addAttribute("latest", positions.latest(LATEST));
        return "publication/home";
    }

    @GetMapping("/consultations")
    String consultations(Model model) {
        lists(model, consultations.all(), clock.instant());
        return "publication/consultations";
    }

    /** All consultations there are, by when they close. */
    @GetMapping("/consultations.json")
    ResponseEntity<List<ConsultationData>> consultationsData() {
        var now = clock.instant();
        return JsonAnswer.of(consultations.all().stream()
                .map(it -> ConsultationData.of(it, now, settings))
                .toList());
    }

    private static void lists(Model model, List<ConsultationHead> all, Instant now) {
        model.addAttribute("now", now);
        model.addAttribute("open", in(Stage.OPEN, all, now));
        model.addAttribute("scheduled", in(Stage.SCHEDULED, all, now));
        var closed = in(Stage.CLOSED, all, now);
        model.addAttribute(
                "closed",
                closed.stream()
                        .filter(it -> it.answeredAt() == null && it.withdrawal() == null)
                        .toList());
        model.addAttribute(
                "withdrawn",
                closed.stream().filter(it -> it.withdrawal() != null).toList());
        model.addAttribute(
                "answered",
                closed.stream()
                        .filter(it -> it.answeredAt() != null && it.withdrawal() == null)
                        .toList());
        model.addAttribute(
                "banner",
                all.stream()
                        .map(ConsultationHead::demonstration)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static List<ConsultationHead> in(Stage stage, List<ConsultationHead> all, Instant now) {
        return all.stream().filter(it -> it.stageAt(now) == stage).toList();
    }
}
