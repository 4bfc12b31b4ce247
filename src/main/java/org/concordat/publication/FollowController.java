package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.concordat.kernel.Slug;
import org.concordat.opendata.NotOnRecord;
import org.concordat.record.ConsultationReading;
import org.concordat.record.Follow;
import org.concordat.record.FollowReading;
import org.concordat.record.FollowReading.Followable;
import org.concordat.record.ReaderAlerts;
import org.concordat.record.ReaderAlerts.Pace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where readers ask to be told by e-mail of what is published: a plain form, without an account, a cookie or a script. The answer
 * is the same whatever is known of the address.
 */
@Controller
@TakesWords
class FollowController {

    /** The form for everything; those for one thing stand below it, under the path of its page. */
    static final String PATH = "/follow";

    private static final String ASKED = PATH + "/asked";
    private static final String CONSULTATION = PATH + "/consultations/{consultation}";
    private static final String QUESTION = CONSULTATION + "/questions/{number:[1-9][0-9]{0,5}}";
    private static final String ORGANISATION = PATH + "/organisations/{organisation}";
    private static final String HOUR = "3600";

    private final FollowReading reading;
    private final ReaderAlerts alerts;
    private final FormSeal seal;
    private final ConsultationReading consultations;

    FollowController(FollowReading reading, ReaderAlerts alerts, FormSeal seal, ConsultationReading consultations) {
        this.reading = reading;
        this.alerts = alerts;
        this.seal = seal;
        this.consultations = consultations;
    }

    @GetMapping({PATH, CONSULTATION, QUESTION, ORGANISATION})
    String form(
            @PathVariable Optional<String> consultation,
            @PathVariable Optional<Integer> number,
            @PathVariable Optional<String> organisation,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var named = named(consultation, number, organisation);
        return form(named, FollowForm.EMPTY, "", model, request, response);
    }

    @PostMapping(
            path = {PATH, CONSULTATION, QUESTION, ORGANISATION},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String ask(
            @PathVariable Optional<String> consultation,
            @PathVariable Optional<Integer> number,
            @PathVariable Optional<String> organisation,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String pace,
            @RequestParam(name = "seal", defaultValue = "") String sealed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var named = named(consultation, number, organisation);
        var typed = new FollowForm(address, pace);
        if (!seal.isOurs(sealed, named.what().page(), request.getRemoteAddr())) {
            return again(HttpStatus.CONFLICT, "again", named, typed, model, request, response);
        }
        return switch (alerts.ask(named.what(), typed.address(), typed.chosen(), request.getRemoteAddr())) {
            case TAKEN -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, ASKED);
                yield asked(model, response);
            }
            case ADDRESS_UNREADABLE ->
                again(HttpStatus.UNPROCESSABLE_CONTENT, "address", named, typed, model, request, response);
            case TOO_OFTEN -> again(HttpStatus.TOO_MANY_REQUESTS, "often", named, typed, model, request, response);
            case TOO_MANY -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, HOUR);
                yield again(HttpStatus.SERVICE_UNAVAILABLE, "many", named, typed, model, request, response);
            }
        };
    }

    /** The same for every address. */
    @GetMapping(ASKED)
    String asked(Model model, HttpServletResponse response) {
        return Unkept.page("publication/follow-asked", consultations, model, response);
    }

    private Followable named(Optional<String> consultation, Optional<Integer> number, Optional<String> organisation) {
        var what = consultation.isPresent()
                ? new Follow(slug(consultation.get()), number.orElse(null), null)
                : organisation.map(it -> Follow.organisation(slug(it))).orElse(Follow.EVERYTHING);
        return reading.find(what).orElseThrow(NotOnRecord::new);
    }

    private static Slug slug(String value) {
        return Slug.parse(value).orElseThrow(NotOnRecord::new);
    }

    private String again(
            HttpStatus status,
            String fault,
            Followable named,
            FollowForm typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = form(named, typed, fault, model, request, response);
        response.setStatus(status.value());
        return page;
    }

    private String form(
            Followable named,
            FollowForm typed,
            String fault,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("named", named);
        model.addAttribute("paces", new Pace[] {Pace.DAILY, Pace.AT_ONCE});
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute("seal", seal.of(named.what().page(), request.getRemoteAddr()));
        return Unkept.page("publication/follow", consultations, model, response);
    }
}
