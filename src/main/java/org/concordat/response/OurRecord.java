package org.concordat.response;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.CurrentMember;
import org.concordat.moderation.Explanations;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.Step;
import org.concordat.signoff.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our organisation has submitted, with its receipts and what became of it. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class OurRecord {

    private final ResponseRepository responses;
    private final SignOffRounds signOffs;
    private final RoomReading rooms;
    private final Organisations organisations;
    private final Explanations told;
    private final CurrentMember current;

    OurRecord(
            ResponseRepository responses,
            SignOffRounds signOffs,
            RoomReading rooms,
            Organisations organisations,
            Explanations told,
            CurrentMember current) {
        this.responses = responses;
        this.signOffs = signOffs;
        this.rooms = rooms;
        this.organisations = organisations;
        this.told = told;
        this.current = current;
    }

    /** The last hundred versions that were submitted, the newest first, joint ones included. */
    @Transactional(readOnly = true)
    public List<SubmittedVersion> list() {
        var us = current.require().organisation();
        var submitted = responses.submitted(us.value());
        if (submitted.isEmpty()) {
            return List.of();
        }
        var explanations = told.of(
                ContentKind.RESPONSE,
                submitted.stream().map(Response::contentId).toList());
        var titles = rooms.titles(submitted);
        var known = organisations.byId(
                submitted.stream().flatMap(it -> it.organisations().stream()).toList());
        var signed = signOffs.running(
                submitted.stream().map(it -> it.id().signable()).toList());
        return submitted.stream()
                .map(it -> {
                    return new SubmittedVersion(
                            it.id(),
                            it.receipt(),
                            titles.apply(it),
                            partners(it, us, known),
                            it.state(),
                            offices(signed.get(it.id().signable())),
                            explanations.get(it.contentId()));
                })
                .toList();
    }

    private static List<String> partners(
            Response response, OrganisationId us, Map<OrganisationId, OrganisationSummary> known) {
        return response.organisations().stream()
                .filter(it -> !it.equals(us))
                .flatMap(it -> Stream.ofNullable(known.get(it)))
                .map(OrganisationSummary::name)
                .toList();
    }

    private static List<String> offices(@Nullable Steps signed) {
        return signed == null
                ? List.of()
                : signed.all().stream().map(Step::office).toList();
    }
}
