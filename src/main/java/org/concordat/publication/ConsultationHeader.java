package org.concordat.publication;

import java.time.LocalDate;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the head of a consultation on a page that belongs to it. */
@Component
class ConsultationHeader {

    private final ConsultationReading consultations;
    private final ConsultationClock clock;

    ConsultationHeader(ConsultationReading consultations, ConsultationClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** @throws NotOnRecord when there is no consultation of that name */
    ConsultationHead on(Model model, String slug) {
        var head = Slug.parse(slug).flatMap(consultations::head).orElseThrow(NotOnRecord::new);
        var now = clock.instant();
        model.addAttribute("head", head);
        model.addAttribute("stage", head.window().stageAt(now));
        model.addAttribute("inGrace", head.window().isInGraceAt(now));
        model.addAttribute(
                "late", LocalDate.ofInstant(now, ConsultationClock.ZONE).isAfter(head.outcomeDue()));
        model.addAttribute("daysLeft", head.window().daysLeftAt(now));
        model.addAttribute("banner", head.demonstration());
        ReadyPages.goodFor(head.window().unchangedFrom(now));
        return head;
    }
}
