package org.concordat.preparation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and orders the questions of a consultation in preparation. Each method refuses a preparation that is not theirs to
 * know of with {@link NotFound}, and each that changes something one that was announced with {@link AlreadyOpened}.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class PreparingQuestions {

    /** The most that one consultation asks. */
    public static final int MOST = 200;

    private final PreparedQuestionRows rows;
    private final OwnPreparations own;
    private final PreparedPaper paper;

    PreparingQuestions(PreparedQuestionRows rows, OwnPreparations own, PreparedPaper paper) {
        this.rows = rows;
        this.own = own;
        this.paper = paper;
    }

    /** The questions in their order. */
    @Transactional(readOnly = true)
    public List<PreparedQuestion> of(PreparationId id) {
        own.require(id);
        return rows.of(id, false);
    }

    /** Those that were removed and can be put back. */
    @Transactional(readOnly = true)
    public List<PreparedQuestion> removed(PreparationId id) {
        own.require(id);
        return rows.of(id, true);
    }

    /** The paragraphs of the loaded paper, which questions can be about; none as long as none is loaded. */
    @Transactional(readOnly = true)
    public List<NewConsultation.Paragraph> paragraphs(PreparationId id) {
        own.require(id);
        return paper.chapters(id).stream()
                .flatMap(it -> it.paragraphs().stream())
                .toList();
    }

    /**
     * Adds one of which nothing is written yet, as the last.
     *
     * @throws TooManyQuestions when there are as many as can be
     */
    @Transactional
    public PreparedQuestionId add(PreparationId id) {
        return add(id, List.of(NewQuestion.BLANK)).getFirst();
    }

    /**
     * Adds several behind those that are there, all or none.
     *
     * @throws TooManyQuestions when there would be more than can be
     */
    @Transactional
    public List<PreparedQuestionId> add(PreparationId id, List<NewQuestion> questions) {
        own.requireAlone(id);
        int last = rows.count(id);
        if (last + questions.size() > MOST) {
            throw new TooManyQuestions();
        }
        return IntStream.range(0, questions.size())
                .mapToObj(it -> rows.add(id, last + 1 + it, questions.get(it)))
                .toList();
    }

    /**
     * Reads questions from a table and changes nothing yet.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public QuestionTable read(PreparationId id, String table) {
        return QuestionTable.read(
                table,
                paragraphs(id).stream().map(NewConsultation.Paragraph::ref).collect(Collectors.toSet()));
    }

    /**
     * Saves one text of a question on top of the one that its writer started from.
     *
     * @throws NotFound when it is no question of it, or was removed
     * @throws TooLong when it is too long for its place
     */
    @Transactional
    public Saving write(PreparationId id, PreparedQuestionId question, QuestionField field, String before, String now) {
        require(id, question);
        var words = Written.checked(field.hasLines() ? Characters.lines(now) : Characters.line(now), field.maximum());
        if (rows.write(question, field, before, words)) {
            return new Saving.Saved(words);
        }
        var theirs = require(id, question).words(field);
        return theirs.equals(words) ? new Saving.Saved(words) : new Saving.Overtaken(theirs);
    }

    /**
     * Says whether whoever responds is expected to answer it.
     *
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void expect(PreparationId id, PreparedQuestionId question, boolean expected) {
        require(id, question);
        rows.setExpected(question, expected);
    }

    /**
     * Says in which form it is answered. What was typed for another form stays.
     *
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void answeredBy(PreparationId id, PreparedQuestionId question, QuestionKind.Sort sort) {
        require(id, question);
        rows.setSort(question, sort);
    }

    /**
     * Says whether several options can be chosen.
     *
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void letChooseSeveral(PreparationId id, PreparedQuestionId question, boolean several) {
        require(id, question);
        rows.setSeveral(question, several);
    }

    /**
     * Says how many digits a number can have behind the point.
     *
     * @param decimals the next number that can be, where it is below 0 or over {@link QuestionKind.Amount#MOST_DECIMALS}
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void round(PreparationId id, PreparedQuestionId question, int decimals) {
        require(id, question);
        rows.setDecimals(question, Math.clamp(decimals, 0, QuestionKind.Amount.MOST_DECIMALS));
    }

    /**
     * Says which paragraphs it is about.
     *
     * @throws NotFound when it is no question of it, or was removed, or the paper has no such paragraph
     */
    @Transactional
    public void about(PreparationId id, PreparedQuestionId question, List<String> refs) {
        require(id, question);
        var known = paragraphs(id).stream().map(NewConsultation.Paragraph::ref).toList();
        if (!known.containsAll(refs)) {
            throw new NotFound();
        }
        rows.setAbout(question, known.stream().filter(refs::contains).toList());
    }

    /**
     * Gives it another number; those between move by one.
     *
     * @param to its number from now on; the first or the last where it would lie outside
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void move(PreparationId id, PreparedQuestionId question, int to) {
        own.requireAlone(id);
        var moved = found(id, question);
        rows.move(id, question, moved.number(), Math.clamp(to, 1, rows.count(id)));
    }

    /**
     * Removes it; it can be put back.
     *
     * @throws NotFound when it is no question of it, or was removed
     */
    @Transactional
    public void remove(PreparationId id, PreparedQuestionId question) {
        own.requireAlone(id);
        rows.remove(id, found(id, question));
    }

    /**
     * Puts one back that was removed, where it stood.
     *
     * @throws NotFound when none like this was removed
     * @throws TooManyQuestions when there are as many as can be
     */
    @Transactional
    public void putBack(PreparationId id, PreparedQuestionId question) {
        own.requireAlone(id);
        var removed = rows.find(id, question, true).orElseThrow(NotFound::new);
        int count = rows.count(id);
        if (count == MOST) {
            throw new TooManyQuestions();
        }
        rows.putBack(id, removed, Math.min(removed.number(), count + 1));
    }

    private PreparedQuestion require(PreparationId id, PreparedQuestionId question) {
        own.requireOpen(id);
        return found(id, question);
    }

    private PreparedQuestion found(PreparationId id, PreparedQuestionId question) {
        return rows.find(id, question, false).orElseThrow(NotFound::new);
    }
}
