package org.concordat.correction;

import org.concordat.account.CurrentPerson;
import org.concordat.consultation.CorrectingThePaper;
import org.concordat.consultation.CorrectionRefused;
import org.concordat.consultation.CorrectionRefused.Fault;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.PaperVersion;
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
 * Corrects the paper of an open consultation, paragraph by paragraph, and publishes it as another version. Nothing is public
 * before. Its owners work on the same corrections; who comes second is refused. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class CorrectingParagraphs {

    /** So many characters has a paragraph at the most. */
    public static final int WORDS_MAXIMUM = 20_000;

    /** So many corrections wait at the most. */
    public static final int MOST = 1_000;

    private final CorrectionRows rows;
    private final CorrectingThePaper papers;
    private final OwnedConsultations owned;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    CorrectingParagraphs(
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
     * The paper as it is to stand.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public Corrections of(ConsultationId id) {
        return new Corrections(papers.paper(id), rows.of(id));
    }

    /**
     * Has a paragraph read differently; as it does now, there is nothing to correct any more.
     *
     * @param read what it was to say when the writer began
     * @param words none to take it out of the paper
     * @throws CorrectionRefused when the consultation is not open, it was to say something else by now, there are too many words
     *     or too many corrections, or a paragraph that was put in has none
     * @throws NotFound when there is no such paragraph, or the consultation is another's
     */
    @Transactional
    public void write(ConsultationId id, String ref, Text read, Text words) {
        var stands = locked(id);
        require(words.characters() <= WORDS_MAXIMUM, Fault.WORDS_TOO_LONG);
        requireRead(stands, ref, read);
        var paper = stands.paper().paragraph(ref);
        require(paper.isPresent() || !words.isBlank(), Fault.WORDS_MISSING);
        var before = stands.of(ref);
        require(before.isPresent() || stands.waiting().size() < MOST, Fault.TOO_MANY);
        var wanted = before.map(it -> it.saying(words))
                .orElseGet(() -> new Correction(ref, words, null, false, clock.instant()));
        if (wanted.behind() == null
                && paper.filter(it -> it.text().equals(words)).isPresent()) {
            rows.forget(id, ref);
        } else {
            rows.write(id, wanted, current.require().id());
        }
    }

    /**
     * Puts a paragraph in behind another.
     *
     * @return what it is called from now on
     * @throws CorrectionRefused when the consultation is not open, there are no words or too many, or too many corrections
     * @throws NotFound when there is no such paragraph, or the consultation is another's
     */
    @Transactional
    public String putIn(ConsultationId id, String behind, Text words) {
        var stands = locked(id);
        require(!words.isBlank(), Fault.WORDS_MISSING);
        require(words.characters() <= WORDS_MAXIMUM, Fault.WORDS_TOO_LONG);
        require(stands.waiting().size() < MOST, Fault.TOO_MANY);
        if (stands.lines().stream().noneMatch(it -> it.after().ref().equals(behind))) {
            throw new NotFound();
        }
        var ref = stands.freeRef(behind);
        rows.write(
                id,
                new Correction(ref, words, behind, false, clock.instant()),
                current.require().id());
        return ref;
    }

    /**
     * Leaves a paragraph as the paper has it; one that was put in goes, with what was put in behind it.
     *
     * @param read what it was to say when somebody decided so
     * @throws CorrectionRefused when the consultation is not open, or it was to say something else by now
     * @throws NotFound when there is no such paragraph, or the consultation is another's
     */
    @Transactional
    public void undo(ConsultationId id, String ref, Text read) {
        requireRead(locked(id), ref, read);
        rows.forget(id, ref);
    }

    /**
     * Publishes the paper as it is to stand.
     *
     * @param read what the owner has read, by its fingerprint
     * @param reason public
     * @throws CorrectionRefused when the consultation is not open, nothing changes, it is not said why, it is not decided what
     *     some paragraphs are, or somebody corrected or published anything meanwhile
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public PaperVersion publish(ConsultationId id, Sha256 read, String reason) {
        rows.lock(id);
        var stands = of(id);
        require(stands.fingerprint().equals(read), Fault.OVERTAKEN);
        require(stands.undecided().isEmpty(), Fault.UNDECIDED);
        var version = papers.publish(id, stands.paper().number(), stands.chapters(), reason);
        rows.forgetAll(id);
        return version;
    }

    private Corrections locked(ConsultationId id) {
        var consultation = owned.require(id, new Target.WholePaper());
        require(consultation.phase() == Phase.OPEN, Fault.NOT_OPEN);
        rows.lock(id);
        return of(id);
    }

    private static void requireRead(Corrections stands, String ref, Text read) {
        var words = stands.words(ref).orElseThrow(NotFound::new);
        require(words.equals(read), Fault.OVERTAKEN);
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new CorrectionRefused(otherwise);
        }
    }
}
