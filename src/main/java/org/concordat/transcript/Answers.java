package org.concordat.transcript;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.consultation.Closings;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.staff.OwnersToTell;
import org.springframework.stereotype.Component;

/** What follows once an organisation has said whether what was entered is right. */
@Component
class Answers {

    private final Trail trail;
    private final TranscriptRows rows;
    private final Closings consultations;
    private final OwnersToTell owners;
    private final Outbox outbox;

    Answers(Trail trail, TranscriptRows rows, Closings consultations, OwnersToTell owners, Outbox outbox) {
        this.trail = trail;
        this.rows = rows;
        this.consultations = consultations;
        this.owners = owners;
        this.outbox = outbox;
    }

    void confirmed(TranscriptId id) {
        trail.answered(Act.TRANSCRIPT_CONFIRMED, id);
    }

    /** Its owners are told by mail that something is wrong, and read in the portal what. */
    void disputed(TranscriptId id) {
        trail.answered(Act.TRANSCRIPT_DISPUTED, id);
        rows.find(id)
                .ifPresent(transcript -> consultations
                        .of(transcript.consultation())
                        .ifPresent(consultation -> outbox.add(owners.of(consultation.id()).values().stream()
                                .map(it -> new Mail(
                                        it.address(),
                                        "transcript-disputed",
                                        List.of(
                                                it.name(),
                                                consultation.title(),
                                                transcript.organisation().name()),
                                        "/workspace/consultations/" + consultation.slug() + "/sent-in/" + id))
                                .toList())));
    }
}
