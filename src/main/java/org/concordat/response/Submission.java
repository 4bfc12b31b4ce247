package org.concordat.response;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationNow;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.Phase;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.signoff.spi.Late;
import org.concordat.signoff.spi.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a signed response, or one that was entered: fixes its content, gives it its reference and hands it to the moderators, all or nothing. */
@Component
class Submission {

    private final ResponseRepository responses;
    private final References references;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final Intake intake;
    private final ContentRows contents;
    private final AuditTrail audit;

    Submission(
            ResponseRepository responses,
            References references,
            ConsultationReading consultations,
            Organisations organisations,
            Intake intake,
            ContentRows contents,
            AuditTrail audit) {
        this.responses = responses;
        this.references = references;
        this.consultations = consultations;
        this.organisations = organisations;
        this.intake = intake;
        this.contents = contents;
        this.audit = audit;
    }

    SignedContent content(Response response) {
        var consultation = consultations.find(response.consultation()).orElseThrow(NotFound::new);
        var known = organisations.byId(response.organisations());
        var mandates = new LinkedHashMap<Slug, Mandate>();
        response.organisations().forEach(it -> mandates.put(slug(known, it), response.mandate(it)));
        return SignedContent.of(consultation.slug(), mandates, response.number(), response.said());
    }

    /** Keeps what is sent to be signed, or signed, for those who read what comes after it. */
    void keep(Response response, SignedContent content) {
        contents.keep(response.id(), content);
    }

    /** Sends what waited, as it was signed. */
    Receipt submitWaiting(
            Response response, PersonId signer, OrganisationId organisation, Instant at, @Nullable Late late) {
        var hash = response.goesHash();
        var content = hash == null
                ? null
                : contents.of(List.of(response.id()), List.of(hash)).get(hash);
        if (hash == null || content == null) {
            throw new WrongState();
        }
        return submit(response, new SignedContent(content, hash), signer, approver(signer, organisation), at, late);
    }

    /** @param now the moment at which it was found to be in time */
    Receipt submit(Response response, SignedContent content, Member member, ConsultationNow now) {
        var grace = now.phase() == Phase.OPEN
                ? null
                : new Late(Late.Why.GRACE, now.window().closesAt());
        return submit(
                response,
                content,
                member.person(),
                approver(member.person(), member.organisation()),
                now.at(),
                late(now, grace));
    }

    /** Sends what an owner entered, which nobody signs here. */
    Receipt enter(Response response, PersonId owner, Instant at, @Nullable Late late) {
        return submit(response, content(response), owner, AuditEntry.by(owner, AuditRole.CONSULTATION_OWNER), at, late);
    }

    private static AuditEntry.Actor approver(PersonId signer, OrganisationId organisation) {
        return AuditEntry.by(signer, AuditRole.APPROVER).workingFor(organisation);
    }

    /**
     * Why something may go at a moment.
     *
     * @param otherwise why, where its organisation was not let send late
     */
    static @Nullable Late late(ConsultationNow now, @Nullable Late otherwise) {
        var allowed = now.allowance();
        return allowed == null ? otherwise : new Late(Late.Why.ALLOWED, allowed.closedAt(), allowed.reason());
    }

    private Receipt submit(
            Response response,
            SignedContent content,
            PersonId sender,
            AuditEntry.Actor actor,
            Instant at,
            @Nullable Late late) {
        var drawn = references.forResponse();
        var receipt = response.submit(drawn, content, at, late);
        replaceEarlier(response, sender, actor);
        intake.handOver(
                new ForModeration(
                        ContentKind.RESPONSE,
                        response.contentId(),
                        response.consultation(),
                        new Target.WholePaper(),
                        response.organisations()),
                sender);
        audit.add(actor.did(
                        response.sentIn() == null ? Act.RESPONSE_SUBMITTED : Act.RESPONSE_ENTERED,
                        receipt.reference().value())
                .because(content.hash().hex()));
        return receipt;
    }

    /**
     * What the moderators have not decided of the versions before waits no more. Their cases are let go first, which is the
     * order in which moderators take the two.
     */
    private void replaceEarlier(Response response, PersonId sender, AuditEntry.Actor actor) {
        if (response.number() == 1) {
            return;
        }
        var waiting =
                responses.stillWithModerators(response.receipt().reference().value(), response.number());
        intake.takeBack(
                ContentKind.RESPONSE, waiting.stream().map(ContentId::new).toList(), sender);
        for (var id : waiting) {
            var earlier = responses.lock(id).orElseThrow(NotFound::new);
            if (earlier.state().isWithModerators()) {
                earlier.replace();
                audit.add(actor.did(Act.RESPONSE_REPLACED, id.toString()));
            }
        }
    }

    private static Slug slug(Map<OrganisationId, OrganisationSummary> known, OrganisationId id) {
        var found = known.get(id);
        if (found == null) {
            throw new NotFound();
        }
        return found.slug();
    }
}
