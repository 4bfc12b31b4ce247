package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.record.ConsultationReading;
import org.concordat.record.Follow;
import org.concordat.record.FollowReading;
import org.concordat.record.FollowReading.Followable;
import org.concordat.record.ReaderAlerts;
import org.concordat.record.ReaderAlerts.Alerts;
import org.concordat.record.ReaderAlerts.Followed;
import org.concordat.record.ReaderAlerts.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links in mails to followers lead. Looking changes nothing, for mail programs look at links too; the buttons do. The
 * secret in the address is what a reader acts by: it is told to no other page, kept by no cache, and no other page knows it, so
 * that the forms need no second token.
 */
@Controller
@TakesWords
class FollowingController {

    /** Below which everything belongs to the holder of a link. */
    static final String PATH = "/following/";

    private static final String LINK = PATH + "{token}";
    private static final String STOP = LINK + "/stop";

    private final ReaderAlerts alerts;
    private final FollowReading reading;
    private final ConsultationReading consultations;

    FollowingController(ReaderAlerts alerts, FollowReading reading, ConsultationReading consultations) {
        this.alerts = alerts;
        this.reading = reading;
        this.consultations = consultations;
    }

    /**
     * Something that is followed, as its reader sees it.
     *
     * @param named nothing where it is not public any more
     */
    record Line(UUID id, @Nullable Followable named) {}

    @GetMapping(LINK)
    String look(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        var found = alerts.find(token);
        if (found.isEmpty()) {
            return gone(model, response);
        }
        model.addAttribute("alerts", found.get());
        model.addAttribute("lines", lines(found.get()));
        model.addAttribute("paces", new Pace[] {Pace.DAILY, Pace.AT_ONCE});
        model.addAttribute("at", PATH + token);
        model.addAttribute("done", List.of("confirmed", "dropped", "pace").contains(done) ? done : "");
        return page("publication/following", model, response);
    }

    private List<Line> lines(Alerts found) {
        Map<Follow, Followable> named =
                reading.named(found.followed().stream().map(Followed::what).toList());
        return found.followed().stream()
                .map(it -> new Line(it.id(), named.get(it.what())))
                .toList();
    }

    @PostMapping(LINK + "/confirm")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        alerts.confirm(token);
        return back(token, "confirmed", model, response);
    }

    @PostMapping(LINK + "/drop")
    String drop(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String followed,
            Model model,
            HttpServletResponse response) {
        id(followed).ifPresent(it -> alerts.drop(token, it));
        return alerts.find(token).isPresent()
                ? back(token, "dropped", model, response)
                : stopped(token, model, response);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @PostMapping(LINK + "/pace")
    String pace(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pace,
            Model model,
            HttpServletResponse response) {
        alerts.setPace(token, FollowForm.paceOf(pace));
        return back(token, "pace", model, response);
    }

    @PostMapping(LINK + "/never")
    String never(@PathVariable String token, Model model, HttpServletResponse response) {
        alerts.never(token);
        return stopped(token, model, response);
    }

    @GetMapping(STOP)
    String askToStop(@PathVariable String token, Model model, HttpServletResponse response) {
        if (alerts.find(token).isEmpty()) {
            return gone(model, response);
        }
        model.addAttribute("stopped", false);
        model.addAttribute("at", PATH + token);
        return page("publication/following-stop", model, response);
    }

    /** Also what a mail program sends by itself (RFC 8058), in whatever form and however often. */
    @PostMapping(STOP)
    String stop(@PathVariable String token, Model model, HttpServletResponse response) {
        alerts.stop(token);
        return stopped(token, model, response);
    }

    private String stopped(String token, Model model, HttpServletResponse response) {
        model.addAttribute("stopped", true);
        model.addAttribute("at", PATH + token);
        return page("publication/following-stop", model, response);
    }

    private String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return page("publication/following-gone", model, response);
    }

    /** So that looking again sends nothing again. */
    private String back(String token, String done, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, PATH + token + "?done=" + done);
        return page("publication/following-gone", model, response);
    }

    private String page(String template, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("canonical", null); // nobody is to know this address
        return Unkept.page(template, consultations, model, response);
    }
}
