package org.concordat.response;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.membership.CurrentMember;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our organisation has submitted, with its receipts and what became of it. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class OurRecord {

    private final Responses responses;
    private final SignOffs signOffs;
    private final RoomReading rooms;
    private final Intake intake;
    private final CurrentMember current;

    OurRecord(Responses responses, SignOffs signOffs, RoomReading rooms, Intake intake, CurrentMember current) {
        this.responses = responses;
        this.signOffs = signOffs;
        this.rooms = rooms;
        this.intake = intake;
        this.current = current;
    }

    /** The last hundred versions that were submitted, the newest first, joint ones included. */
    @Transactional(readOnly = true)
    public List<SubmittedVersion> list() {
        var submitted = responses.submitted(current.require().organisation().value());
        if (submitted.isEmpty()) {
            return List.of();
        }
        var ids = submitted.stream().map(it -> it.id().value()).toList();
        var explanations = intake.explanations(
                ContentKind.RESPONSE,
                submitted.stream().map(Response::contentId).toList());
        var titles = rooms.titles(submitted);
        var signed = signOffs.runningOf(ids).stream()
                .collect(Collectors.groupingBy(
                        SignOff::response, Collectors.mapping(SignOff::office, Collectors.toList())));
        return submitted.stream()
                .map(it -> {
                    var receipt = it.receipt();
                    return new SubmittedVersion(
                            it.id(),
                            receipt.reference(),
                            receipt.version(),
                            titles.apply(it),
                            receipt.submittedAt(),
                            it.state(),
                            receipt.contentHash(),
                            signed.getOrDefault(it.id(), List.of()),
                            explanations.get(it.contentId()));
                })
                .toList();
    }
}
