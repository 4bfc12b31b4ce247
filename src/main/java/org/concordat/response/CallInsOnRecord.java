package org.concordat.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.record.PublishedCallIn;
import org.concordat.record.Publishing;
import org.concordat.signoff.SignOffRounds;
import org.springframework.stereotype.Component;

/** Says on the record whether the decision to send a response can be, or was, called in. */
@Component
class CallInsOnRecord {

    private final Publishing record;
    private final SignOffRounds rounds;
    private final CallInRows callIns;

    CallInsOnRecord(Publishing record, SignOffRounds rounds, CallInRows callIns) {
        this.record = record;
        this.rounds = rounds;
        this.callIns = callIns;
    }

    /** Until when the decision to send it can be called in; nothing where none can. */
    Optional<LocalDate> until(Response response) {
        return rounds.steps(response.id().signable()).stream()
                .flatMap(it -> Stream.ofNullable(it.signed()))
                .flatMap(it -> Stream.ofNullable(it.decision()))
                .flatMap(it -> Stream.ofNullable(it.callInUntil()))
                .max(LocalDate::compareTo);
    }

    void publish(Response response) {
        until(response).ifPresent(until -> {
            var receipt = response.receipt();
            var calledIn = callIns.find(response.id()).orElse(null);
            var confirmed = calledIn == null ? null : calledIn.confirmedAt();
            record.publish(new PublishedCallIn(
                    receipt.reference(),
                    receipt.version(),
                    until,
                    calledIn == null ? null : day(calledIn.at()),
                    confirmed == null ? null : day(confirmed)));
        });
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ConsultationClock.ZONE);
    }
}
