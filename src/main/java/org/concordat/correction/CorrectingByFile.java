package org.concordat.correction;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.consultation.CorrectingThePaper;
import org.concordat.consultation.CorrectionRefused;
import org.concordat.consultation.CorrectionRefused.Fault;
import org.concordat.consultation.NewConsultation.Chapter;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes corrections of a whole file: what reads otherwise in it, is new in it, or is not in it any more. Nothing is public
 * before they are published. Of what is not certain somebody decides.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class CorrectingByFile {

    private final CorrectionRows rows;
    private final CorrectingThePaper papers;
    private final OwnedConsultations owned;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    CorrectingByFile(
            CorrectionRows rows,
            CorrectingThePaper papers,
            OwnedConsultations owned,
            CurrentPerson current,
            ConsultationClock clock) {
        this.rows = rows;
        this.papers = papers;
        this.owned = owned;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts the corrections that make the paper read as a file in the place of those that wait.
     *
     * @param read the corrections that are to go, by their fingerprint
     * @return how many there are
     * @throws CorrectionRefused when the consultation is not open, the paper reads so already, there are too many, or somebody
     *     corrected or published anything since those were read
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public int take(ConsultationId id, Sha256 read, List<Chapter> file) {
        requireOpen(id);
        var stands = new Corrections(papers.paper(id), rows.of(id));
        require(stands.fingerprint().equals(read), Fault.OVERTAKEN);
        var corrections = FileComparison.of(stands.paper(), file, clock.instant());
        require(!corrections.isEmpty(), Fault.NOTHING_CHANGED);
        require(corrections.size() <= CorrectingParagraphs.MOST, Fault.TOO_MANY);
        rows.forgetAll(id);
        var by = current.require().id();
        corrections.forEach(it -> rows.write(id, it, by));
        return corrections.size();
    }

    /**
     * Decides of a paragraph that was not certain.
     *
     * @param same whether it is the paragraph that stood there; else that one is taken out, and this is put in behind it
     * @throws CorrectionRefused when the consultation is not open
     * @throws NotFound when nothing is to be decided of it, or the consultation is another's
     */
    @Transactional
    public void decide(ConsultationId id, String ref, boolean same) {
        requireOpen(id);
        var stands = new Corrections(papers.paper(id), rows.of(id));
        var unsure = stands.of(ref).filter(Correction::unsure).orElseThrow(NotFound::new);
        var by = current.require().id();
        if (same) {
            rows.write(id, new Correction(ref, unsure.words(), unsure.behind(), false, unsure.at()), by);
            return;
        }
        rows.write(id, new Correction(ref, Text.empty(), null, false, unsure.at()), by);
        rows.write(id, new Correction(stands.freeRef(ref), unsure.words(), ref, false, unsure.at()), by);
    }

    private void requireOpen(ConsultationId id) {
        var consultation = owned.require(id, new Target.WholePaper());
        require(consultation.phase() == Phase.OPEN, Fault.NOT_OPEN);
        rows.lock(id);
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new CorrectionRefused(otherwise);
        }
    }
}
