package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.response.ResponseToSign;
import org.concordat.response.WhenItGoes;
import org.concordat.signoff.DecisionAsked;
import org.concordat.uikit.Moments;
import org.jspecify.annotations.Nullable;

/** Says until when a decision can be called in, and when what it sends goes. */
final class CallInWords {

    private CallInWords() {}

    /** Until when a decision published on a day can be called in. */
    static String until(DecisionAsked asked, LocalDate published) {
        if (!asked.canBeCalledIn()) {
            return translate("response.decision.callIn.none");
        }
        return asked.lastDay(published)
                .map(it -> translate("response.decision.callIn.until", Moments.date(it))
                        + (asked.waits() ? "" : " " + translate("response.decision.callIn.marks")))
                .orElseGet(() -> translate("response.decision.callIn.unknown"));
    }

    /**
     * When a response goes once it is signed here.
     *
     * @param published the day on which the decision taken by this signature is published, if one is
     */
    static WhenItGoes when(ResponseToSign response, @Nullable LocalDate published) {
        if (!response.lastStep()) {
            return new WhenItGoes(WhenItGoes.How.AT_ONCE, null);
        }
        var asked = response.next().decision();
        var own = asked == null || published == null || !asked.waits() || !asked.canBeCalledIn()
                ? Optional.<LocalDate>empty()
                : asked.lastDay(published);
        var until = Stream.concat(own.stream(), Stream.ofNullable(response.waitsUntil()))
                .max(LocalDate::compareTo)
                .orElse(null);
        return WhenItGoes.of(
                until,
                response.held(),
                response.readAt(),
                response.consultation().closesAt());
    }

    /** That everybody has signed, and when it goes: where that is not held until the close, always at a midnight. */
    static String waits(String key, Instant at) {
        return translate(key, Moments.date(at));
    }

    /** As above, where it may be held until the close. */
    static String waits(String key, boolean held, Instant at) {
        return held ? translate(key + ".held", Moments.dateAndTime(at)) : waits(key, at);
    }
}
