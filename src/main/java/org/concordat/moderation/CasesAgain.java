package org.concordat.moderation;

import java.time.Instant;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.CaseEventRows.Event;
import org.concordat.moderation.CaseEventRows.What;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lets decided cases wait again, and takes their content off the record meanwhile. */
@Component
class CasesAgain {

    private final CaseRepository cases;
    private final ContentKinds contents;
    private final CaseEventRows events;
    private final CaseNews news;
    private final Impartiality impartiality;
    private final ConsultationClock clock;

    CasesAgain(
            CaseRepository cases,
            ContentKinds contents,
            CaseEventRows events,
            CaseNews news,
            Impartiality impartiality,
            ConsultationClock clock) {
        this.impartiality = impartiality;
        this.news = news;
        this.cases = cases;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is something left to decide on. */
    boolean canOpen(ModerationCase subject) {
        return contents.of(subject.kind()).canOpenAgain(subject.contentId());
    }

    /**
     * @throws NotDecided when it waits, or there is nothing left to decide on
     * @throws NobodyToDecide when it is on an appeal that no moderator could decide
     */
    void open(ModerationCase subject, Occasion occasion) {
        if (occasion == Occasion.APPEAL) {
            impartiality.requireJudge(subject);
        }
        subject.openAgain(occasion, clock.instant());
        save(subject);
        if (!contents.of(subject.kind()).openAgain(subject.contentId())) {
            throw new NotDecided();
        }
    }

    /**
     * @throws AlreadyDecided when it is over
     * @throws NotDecided when nothing of it is public
     */
    void hide(ModerationCase subject) {
        subject.hide(clock.instant());
        save(subject);
        if (!contents.of(subject.kind()).hide(subject.contentId())) {
            throw new NotDecided();
        }
    }

    Instant note(ModerationCase subject, What what, @Nullable PersonId by, String words) {
        var now = clock.instant();
        events.add(subject.id(), new Event(what, by, words, now));
        return now;
    }

    private void save(ModerationCase subject) {
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        news.of(subject.id());
    }
}
