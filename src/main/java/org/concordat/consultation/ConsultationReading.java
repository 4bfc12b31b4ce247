package org.concordat.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever is signed in may know of consultations. One that was never announced is not there. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class ConsultationReading {

    private final ConsultationRepository rows;
    private final QuestionRows questions;
    private final PaperRows papers;
    private final AllowanceRows allowances;
    private final QuestionVersionRows wordings;
    private final RequestMemory memory;
    private final ConsultationClock clock;

    ConsultationReading(
            ConsultationRepository rows,
            QuestionRows questions,
            PaperRows papers,
            AllowanceRows allowances,
            QuestionVersionRows wordings,
            RequestMemory memory,
            ConsultationClock clock) {
        this.rows = rows;
        this.questions = questions;
        this.papers = papers;
        this.allowances = allowances;
        this.wordings = wordings;
        this.memory = memory;
        this.clock = clock;
    }

    private record Announced() {}

    private record Called(Slug slug) {}

    private record Known(ConsultationId id) {}

    private record QuestionsOf(ConsultationId id) {}

    private record DeclarationsOf(ConsultationId id) {}

    private record AllowedTo(OrganisationId organisation) {}

    private record WordsOf(ConsultationId consultation) {}

    /** The consultations that take responses now, the one that closes first at the top. */
    public List<ConsultationSummary> open() {
        return announced().stream().filter(it -> it.phase() == Phase.OPEN).toList();
    }

    /** As above, as they stand for an organisation: with those that have closed and that it may still respond to. */
    public List<ConsultationSummary> open(OrganisationId organisation) {
        return announced().stream()
                .map(it -> standing(it, organisation))
                .filter(it -> it.phase() == Phase.OPEN)
                .toList();
    }

    /** As above, with those that are yet to open, and those that have closed and are not answered. */
    public List<ConsultationSummary> announced() {
        return memory.remember(
                new Announced(),
                () -> rows.findByStandingOrderByClosesAt(Consultation.Standing.ANNOUNCED).stream()
                        .map(this::summary)
                        .toList());
    }

    /** The consultations that have closed, answered or not, the one that closed first at the top. */
    public List<ConsultationSummary> closed() {
        return Stream.concat(
                        rows.findByStandingOrderByClosesAt(Consultation.Standing.RESPONDED).stream()
                                .map(this::summary),
                        announced().stream().filter(it -> it.phase() == Phase.CLOSED))
                .toList();
    }

    public Optional<ConsultationSummary> bySlug(Slug slug) {
        return memory.remember(
                        new Called(slug), () -> rows.findBySlug(slug.value()).map(this::summary))
                .filter(ConsultationReading::isThere);
    }

    public Optional<ConsultationSummary> find(ConsultationId id) {
        return memory.remember(new Known(id), () -> rows.findById(id.value()).map(this::summary))
                .filter(ConsultationReading::isThere);
    }

    /** A consultation as it stands for an organisation, which may be let send after the close. */
    public Optional<ConsultationSummary> find(ConsultationId id, OrganisationId organisation) {
        return find(id).map(it -> standing(it, organisation));
    }

    /** As above, by its address. */
    public Optional<ConsultationSummary> bySlug(Slug slug, OrganisationId organisation) {
        return bySlug(slug).map(it -> standing(it, organisation));
    }

    /** What may be sent late is asked for only once there is a close that is past. */
    private ConsultationSummary standing(ConsultationSummary summary, OrganisationId organisation) {
        if (summary.phase() != Phase.CLOSED) {
            return summary;
        }
        var allowed = memory.remember(new AllowedTo(organisation), () -> allowances.standing(organisation))
                .get(summary.id());
        return allowed == null ? summary : summary.with(allowed, clock.instant());
    }

    /** Several consultations, in one statement. Those that are not there are left out. */
    public Map<ConsultationId, ConsultationSummary> byId(Collection<ConsultationId> ids) {
        var wanted = ids.stream().distinct().toList();
        if (wanted.size() == 1) {
            return find(wanted.getFirst()).map(it -> Map.of(it.id(), it)).orElse(Map.of());
        }
        return wanted.isEmpty()
                ? Map.of()
                : rows.findByIdIn(wanted.stream().map(ConsultationId::value).toList()).stream()
                        .map(this::summary)
                        .filter(ConsultationReading::isThere)
                        .collect(Collectors.toMap(ConsultationSummary::id, Function.identity()));
    }

    /** The questions in their order, each with its paragraphs; none where there is no such consultation. */
    public List<QuestionText> questions(ConsultationId id) {
        return find(id).isPresent() ? memory.remember(new QuestionsOf(id), () -> questions.whole(id)) : List.of();
    }

    /** What each question asks, by its number; nothing where there is no such consultation. */
    public Map<Integer, String> questionWords(ConsultationId id) {
        return find(id).isPresent() ? memory.remember(new WordsOf(id), () -> questions.words(id)) : Map.of();
    }

    /** What whoever responds has to declare, in order; nothing where there is no such consultation. */
    public List<Declaration> declarations(ConsultationId id) {
        return find(id).filter(it -> it.declarations() > 0).isPresent()
                ? memory.remember(new DeclarationsOf(id), () -> questions.declarations(id))
                : List.of();
    }

    /** A paragraph of the paper as it now reads; nothing where it is not there. */
    public Optional<ParagraphText> paragraph(ConsultationId id, String ref) {
        return find(id).isPresent() ? papers.paragraph(id, ref) : Optional.empty();
    }

    /** The same as the paper read when it was opened; nothing where a correction put it in. */
    public Optional<ParagraphText> paragraphAtFirst(ConsultationId id, String ref) {
        return find(id).isPresent() ? papers.paragraphAtFirst(id, ref) : Optional.empty();
    }

    /** The paper as it now reads; nothing where there is no such consultation. */
    public List<ChapterText> paper(ConsultationId id) {
        return find(id).isPresent() ? papers.whole(id) : List.of();
    }

    /** The version of the paper that is read now, counted from 1; 0 where there is no such consultation. */
    public int paperVersion(ConsultationId id) {
        return find(id).isPresent() ? papers.newest(id) : 0;
    }

    /** Whether the paper reads otherwise than at first; whoever has read the questions knows. */
    public boolean isCorrected(ConsultationId id) {
        return questions(id).stream()
                        .flatMap(it -> it.about().stream())
                        .map(ParagraphText::paperVersion)
                        .findFirst()
                        .orElseGet(() -> paperVersion(id))
                > 1;
    }

    /**
     * What reads differently than at first, by the version of the paper that said it first as it reads now: paragraphs, and
     * questions about such.
     */
    public Map<Target, Integer> corrected(ConsultationId id) {
        return find(id).isPresent() ? papers.corrected(List.of(id)).getOrDefault(id, Map.of()) : Map.of();
    }

    /** As above, of several in one statement. Those that are not announced, and those that read as at first, are left out. */
    public Map<ConsultationId, Map<Target, Integer>> corrected(Collection<ConsultationId> ids) {
        var there = announced().stream()
                .map(ConsultationSummary::id)
                .filter(ids::contains)
                .toList();
        return there.isEmpty() ? Map.of() : papers.corrected(there);
    }

    private ConsultationSummary summary(Consultation consultation) {
        var summary = consultation.summary(clock.instant());
        memory.note(new Known(summary.id()), Optional.of(summary));
        return summary;
    }

    /**
     * Makes sure that a consultation takes responses at this moment.
     *
     * @throws ConsultationClosed when it does not
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public void requireOpen(ConsultationId id) {
        now(id).requireOpen();
    }

    /**
     * Makes sure that a consultation takes the response of an organisation at this moment.
     *
     * @throws ConsultationClosed when it does not
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public void requireOpen(ConsultationId id, OrganisationId organisation) {
        now(id, organisation).requireOpen();
    }

    /**
     * How it stands with a consultation at this moment, by the clock of the database.
     *
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public ConsultationNow now(ConsultationId id) {
        var timed = rows.timed(id.value()).orElseThrow(NotFound::new);
        return timed.consultation().at(clock.at(timed.machine()));
    }

    /**
     * As above, for an organisation, which may be let send after the close.
     *
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public ConsultationNow now(ConsultationId id, OrganisationId organisation) {
        var now = now(id);
        return now.phase() != Phase.CLOSED
                ? now
                : allowances.standing(id, organisation).map(now::with).orElse(now);
    }

    /** Whether there is a consultation that asks this question, or has this paragraph. */
    public boolean has(ConsultationId id, Target target) {
        return find(id).isPresent()
                && switch (target) {
                    case Target.Question it -> questions.asks(id, it.number());
                    case Target.Paragraph it -> papers.has(id, it.ref());
                    case Target.WholePaper it -> true;
                };
    }

    /** Each wording of a question, the first one first; none where it was never reworded, or is not asked. */
    public List<QuestionVersion> wordings(ConsultationId id, int question) {
        return find(id).isPresent() ? wordings.of(id, question) : List.of();
    }

    /** In which form a target is answered, which is by a stance where it is no question; nothing where it is not there. */
    public Optional<QuestionKind> kind(ConsultationId id, Target target) {
        if (target instanceof Target.Question it) {
            return find(id).flatMap(there -> questions.kind(id, it.number()));
        }
        return has(id, target) ? Optional.of(QuestionKind.stance()) : Optional.empty();
    }

    private static boolean isThere(ConsultationSummary summary) {
        return summary.phase() != Phase.DRAFT;
    }
}
