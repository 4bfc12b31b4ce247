package org.concordat.response;

import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Characters;
import org.concordat.text.word.WordFile;
import org.concordat.text.word.WordRefused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives our response out as a Word file, and keeps the one that comes back until its words are taken or dropped. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class WritingInWord {

    private static final int LONGEST_NAME = 200;

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final WordSheet sheet;
    private final WordReturnRows rows;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final ConsultationClock clock;

    WritingInWord(
            ResponseRepository responses,
            RoomReading rooms,
            WordSheet sheet,
            WordReturnRows rows,
            ConsultationReading consultations,
            CurrentMember current,
            ConsultationClock clock) {
        this.responses = responses;
        this.rooms = rooms;
        this.sheet = sheet;
        this.rows = rows;
        this.consultations = consultations;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The file to write in, made from what stands in the response now.
     *
     * @throws AccessDeniedException for whoever is no drafter
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when the response is not ours
     */
    @Transactional(readOnly = true)
    public byte[] file(ResponseId id) {
        var drafter = current.require().as(Role.DRAFTER);
        var response = editable(id, drafter);
        return sheet.of(rooms.room(response, drafter), drafter.organisationName(), clock.instant());
    }

    /**
     * Keeps a file that came back, for whoever brings it, in the place of one that they brought before. Nothing of the
     * response changes.
     *
     * @param name as the file was called
     * @throws WordRefused when it is no Word file, or could do harm
     * @throws AccessDeniedException for whoever is no drafter
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when the response is not ours
     */
    @Transactional
    public void bringBack(ResponseId id, String name, byte[] file) {
        var drafter = current.require().as(Role.DRAFTER);
        editable(id, drafter);
        WordFile.read(name, file);
        var kept = Characters.line(name);
        int end = kept.offsetByCodePoints(0, Math.min(LONGEST_NAME, kept.codePointCount(0, kept.length())));
        rows.keep(id, drafter.person(), kept.substring(0, end), file, clock.instant());
    }

    private Response editable(ResponseId id, Member drafter) {
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(drafter.organisation());
        consultations.requireOpen(response.consultation(), response.lead());
        if (!response.state().isEditable()) {
            throw new WrongState();
        }
        return response;
    }
}
