package org.concordat.publication;

import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.concordat.opendata.NotOnRecord;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Knows what a page that belongs to a consultation begins with. */
@Component
class ConsultationHeader {

    private final ConsultationReading consultations;
    private final ConsultationClock clock;

    ConsultationHeader(ConsultationReading consultations, ConsultationClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** @throws NotOnRecord when there is no consultation of that name */
    Headed of(String slug) {
        var head = Slug.parse(slug).flatMap(consultations::head).orElseThrow(NotOnRecord::new);
        var now = clock.instant();
        ReadyPages.goodFor(head.window().unchangedFrom(now));
        return Headed.of(head, now);
    }

    /** Puts it on a page. */
    ConsultationHead on(Model model, String slug) {
        var headed = of(slug);
        Shown.on(model, headed);
        return headed.head();
    }
}
