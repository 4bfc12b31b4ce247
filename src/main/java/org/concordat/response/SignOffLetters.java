package org.concordat.response;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Contact;
import org.concordat.account.Names;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.concordat.signoff.Signature;
import org.concordat.signoff.Step;
import org.concordat.signoff.spi.Late;
import org.concordat.signoff.spi.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells by mail how a sign-off goes: whoever is asked, whose signature fell, who sent what came back, and all who have to
 * do with it once it is submitted. Only people who are still members are told, each once, in the transaction of what is
 * told; never in the words of the response.
 */
@Component
class SignOffLetters {

    /** To the second, with the zone. */
    static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.UK).withZone(ConsultationClock.ZONE);

    private final MembersToTell members;
    private final ConsultationReading consultations;
    private final Names names;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final ConsultationClock clock;

    SignOffLetters(
            MembersToTell members,
            ConsultationReading consultations,
            Names names,
            Outbox outbox,
            ApplicationEventPublisher events,
            ConsultationClock clock) {
        this.members = members;
        this.consultations = consultations;
        this.names = names;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** A signature is asked of these people. */
    void asked(Response response, Set<PersonId> signers) {
        var sentBy = response.sentBy();
        tell(response, signers, "sign-off-asked", toSign(response), sentBy == null ? "" : names.of(sentBy));
        events.publishEvent(new SignaturesAsked(
                response.id(),
                response.signOffRound(),
                response.consultation(),
                response.organisations(),
                Set.copyOf(signers),
                Optional.ofNullable(sentBy),
                clock.instant()));
    }

    /** An approver sends it back to whoever sent it. */
    void sentBack(Response response, String by) {
        var sentBy = response.sentBy();
        if (sentBy != null) {
            tell(response, Set.of(sentBy), "sign-off-sent-back", room(response), by);
        }
    }

    /** What these people signed counts no more. */
    void fell(Response response, Set<PersonId> signers) {
        var cancelled = Objects.requireNonNull(response.cancelled());
        var template =
                switch (cancelled.how()) {
                    case EDITED -> "signature-fell-edited";
                    case TAKEN_BACK -> "signature-fell-taken-back";
                    case SENT_BACK -> "signature-fell-sent-back";
                    case LEFT -> "signature-fell-left";
                    case OVERTAKEN -> throw new IllegalStateException("Nobody made it fall");
                };
        var by = Objects.requireNonNull(cancelled.by());
        tell(response, signers, template, toSign(response), names.of(by));
        events.publishEvent(new SignaturesFell(
                response.id(),
                response.consultation(),
                response.organisations(),
                Set.copyOf(signers),
                by,
                clock.instant()));
    }

    /** Everybody has signed, and it waits: to those who learn of the submission too. */
    void waits(Response response, Instant goesAt, List<Step> steps) {
        var title = title(response);
        var room = room(response);
        outbox.add(toldOfEnd(response, steps).values().stream()
                .map(it -> new Mail(it.address(), "response-waits", List.of(it.name(), title, second(goesAt)), room))
                .toList());
    }

    /** Everybody has signed it, and it is held until shortly before the close. */
    void held(Response response, Instant goesAt, List<Step> steps) {
        var title = title(response);
        var room = room(response);
        outbox.add(toldOfEnd(response, steps).values().stream()
                .map(it -> new Mail(it.address(), "response-held", List.of(it.name(), title, second(goesAt)), room))
                .toList());
    }

    /** It was with its signers or waited to go, and its consultation takes it no more. */
    void overtaken(Response response, String title, List<Step> steps) {
        var room = room(response);
        outbox.add(toldOfEnd(response, steps).values().stream()
                .map(it -> new Mail(it.address(), "response-overtaken", List.of(it.name(), title), room))
                .toList());
    }

    /** It is submitted: the receipt, to the drafters, to those who signed, and to those who run its organisations. */
    void submitted(Response response, Receipt receipt, List<Step> steps) {
        var authority = steps.stream()
                .flatMap(it -> Stream.ofNullable(it.signed()).map(signed -> authority(it, signed)))
                .collect(Collectors.joining("; "));
        var late = receipt.late();
        var title = title(response);
        outbox.add(toldOfEnd(response, steps).values().stream()
                .map(it -> new Mail(
                        it.address(),
                        submitted(late),
                        List.of(
                                it.name(),
                                title,
                                receipt.reference().value(),
                                Integer.toString(receipt.version()),
                                second(receipt.submittedAt()),
                                authority,
                                receipt.contentHash().hex(),
                                late == null ? "" : second(late.due())),
                        "/workspace/our-record/" + receipt.reference() + "/" + receipt.version()))
                .toList());
    }

    private static String submitted(@Nullable Late late) {
        if (late == null) {
            return "response-submitted";
        }
        return switch (late.why()) {
            case GRACE -> "response-submitted-in-grace";
            case HELD_UP -> "response-submitted-held-up";
            case ALLOWED -> "response-submitted-late";
        };
    }

    private Map<PersonId, Contact> toldOfEnd(Response response, List<Step> steps) {
        return members.holdingOrAmong(
                response.organisations(),
                EnumSet.of(Role.DRAFTER, Role.ORGANISATION_ADMINISTRATOR),
                steps.stream()
                        .flatMap(it -> Stream.ofNullable(it.signed()))
                        .map(Signature::person)
                        .collect(Collectors.toSet()));
    }

    /** For example: 14 September 2010, 12:00:00 BST. */
    static String second(Instant moment) {
        return SECOND.format(moment);
    }

    private static String authority(Step step, Signature signed) {
        var basis = signed.basis();
        return Stream.of(step.office(), signed.name(), basis == null ? "" : basis.reference(), signed.delegationBasis())
                .filter(it -> it != null && !it.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void tell(Response response, Collection<PersonId> people, String template, String path, String by) {
        var title = title(response);
        outbox.add(members.among(people, response.organisations()).values().stream()
                .map(it -> new Mail(it.address(), template, List.of(it.name(), title, by), path))
                .toList());
    }

    private String title(Response response) {
        return consultations
                .find(response.consultation())
                .map(ConsultationSummary::title)
                .orElse("");
    }

    private String room(Response response) {
        return consultations
                .find(response.consultation())
                .map(it -> JointNews.room(it.slug().value(), response.jointId()))
                .orElse("/workspace");
    }

    private static String toSign(Response response) {
        return "/workspace/sign-off/" + response.id();
    }
}
