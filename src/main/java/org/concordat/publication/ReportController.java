package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concordat.kernel.Reference;
import org.concordat.opendata.NotOnRecord;
import org.concordat.record.ConsultationReading;
import org.concordat.record.ReaderReport.Reason;
import org.concordat.record.ReaderReports;
import org.concordat.record.ReportableReading;
import org.concordat.record.ReportableReading.Reportable;
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
 * Where readers say that something published should not be: a plain form, without an account, a cookie or a script.
 */
@Controller
@TakesWords
class ReportController {

    /** Below which everything is about a report. */
    static final String PATH = "/report/";

    static final String THANKS = "/moderation/reported";

    private final ReportableReading reading;
    private final ReaderReports reports;
    private final FormSeal seal;
    private final ConsultationReading consultations;
    private final PromisedTimes times;

    ReportController(
            ReportableReading reading,
            ReaderReports reports,
            FormSeal seal,
            ConsultationReading consultations,
            PromisedTimes times) {
        this.reading = reading;
        this.reports = reports;
        this.seal = seal;
        this.consultations = consultations;
        this.times = times;
    }

    @GetMapping(PATH + "{reference}")
    String form(@PathVariable String reference, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(named(reference), ReportForm.EMPTY, "", model, request, response);
    }

    @PostMapping(path = PATH + "{reference}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String report(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(name = "seal", defaultValue = "") String sealed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var named = named(reference);
        var typed = new ReportForm(reason, words, address);
        if (!seal.isOurs(sealed, named.value(), request.getRemoteAddr())) {
            return again(HttpStatus.CONFLICT, "again", named, typed, model, request, response);
        }
        var fault = typed.fault();
        if (fault.isPresent()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, fault.get(), named, typed, model, request, response);
        }
        return switch (reports.report(typed.about(named), request.getRemoteAddr())) {
            case TAKEN -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, THANKS);
                yield thanked(model, response);
            }
            case NOT_THERE -> throw new NotOnRecord();
            case ADDRESS_UNREADABLE ->
                again(HttpStatus.UNPROCESSABLE_CONTENT, "address", named, typed, model, request, response);
            case TOO_OFTEN -> again(HttpStatus.TOO_MANY_REQUESTS, "often", named, typed, model, request, response);
            case ENOUGH -> again(HttpStatus.TOO_MANY_REQUESTS, "enough", named, typed, model, request, response);
        };
    }

    /** The same for whatever was reported. */
    @GetMapping(THANKS)
    String thanks(Model model, HttpServletResponse response) {
        return thanked(model, response);
    }

    private String thanked(Model model, HttpServletResponse response) {
        model.addAttribute("promised", times.ofReports());
        return standing("publication/reported", model, response);
    }

    private static Reference named(String reference) {
        return Reference.parse(reference)
                .filter(it -> it.value().equals(reference))
                .orElseThrow(NotOnRecord::new);
    }

    private String again(
            HttpStatus status,
            String fault,
            Reference about,
            ReportForm typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = form(about, typed, fault, model, request, response);
        response.setStatus(status.value());
        return page;
    }

    private String form(
            Reference about,
            ReportForm typed,
            String fault,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = reading.find(about).orElseThrow(NotOnRecord::new);
        model.addAttribute("about", about);
        model.addAttribute("back", address(about, found));
        model.addAttribute("organisations", found.organisations());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute("tooMuch", typed.tooMuch());
        model.addAttribute("seal", seal.of(about.value(), request.getRemoteAddr()));
        return standing("publication/report", model, response);
    }

    private static String address(Reference about, Reportable found) {
        if (found.position() != null) {
            return "/positions/" + found.position() + "?comment=" + about + "#" + about;
        }
        return (about.value().charAt(0) == 'R' ? "/responses/" : "/positions/") + about;
    }

    private String standing(String template, Model model, HttpServletResponse response) {
        return Unkept.page(template, consultations, model, response);
    }
}
