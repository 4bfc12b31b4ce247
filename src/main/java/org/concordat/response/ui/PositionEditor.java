package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.TreeMap;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.response.ChangeRefused;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.Problem;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.SaveOutcome.Merged;
import org.concordat.response.SaveOutcome.Saved;
import org.concordat.response.WordsAside;
import org.concordat.response.WrongState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Keeps what is written on one question: saves after each pause, takes a colleague's change in where it touches another
 * sentence, shows both texts where it touches the same one, and loses neither.
 */
class PositionEditor extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(PositionEditor.class);

    private final SaveStatus status;
    private final Saving saving;
    final PositionForm form;
    private final ConflictChoice conflict = new ConflictChoice(this::keepMine, this::takeTheirs);
    private final Div news = new Div();

    /** What each edition of the text was, by which the browser says what was written on top of what. */
    private final TreeMap<Integer, PositionInRoom> editions = new TreeMap<>();

    private PositionInRoom shown;
    private @Nullable PositionInRoom missed;
    private boolean unsaved;

    /** Whether somebody is in a plain field, in which a new text would replace what was typed and not heard yet. */
    private boolean elsewhere;

    /** How a draft is kept. */
    interface Saving extends Attaching {

        /** Saves on top of the revision that the writer saw. */
        SaveOutcome save(Target target, int baseRevision, PositionDraft draft);

        /** The writer has chosen what becomes of their words. */
        void settle(Target target);

        /** It is too late to save: lays the words aside. */
        void tooLate(Target target, int baseRevision, PositionDraft draft);

        /** Whether this is the name of the writer, who then writes elsewhere too. */
        boolean isMe(String name);

        /** Somebody went into the text, or left it. */
        void writing(boolean writing);
    }

    /**
     * @param aside what the writer laid aside here and has yet to choose on
     * @param thing by which the browser keeps what is typed here until it is saved
     */
    PositionEditor(
            PositionInRoom position,
            AtHand atHand,
            @Nullable WordsAside aside,
            SaveStatus status,
            String thing,
            Saving saving) {
        this.status = status;
        this.saving = saving;
        this.shown = position;
        this.form = new PositionForm(atHand, thing, saving, new Writing());
        form.onFocus(() -> elsewhere = true, this::backFromElsewhere);
        form.reasons.addFocusListener(it -> saving.writing(true));
        form.reasons.addBlurListener(it -> saving.writing(false));
        status.watch(form);
        show(position);
        getContent().add(news, form, conflict);
        if (aside != null) {
            goOnWith(aside);
        }
    }

    /** Whether all that was written here is kept. */
    boolean isSettled() {
        return !unsaved && !conflict.isOpen() && !form.isTooLong() && !form.isAsking();
    }

    /** What is saved here, as far as this screen knows. */
    PositionInRoom shown() {
        return shown;
    }

    /** Takes note of what is saved now, perhaps by a colleague. What is unsaved here is put together with it when it is saved. */
    void refresh(PositionInRoom saved) {
        if (saved.revision() <= shown.revision() || conflict.isOpen() || unsaved) {
            return;
        }
        if (elsewhere) {
            missed = saved;
            return;
        }
        var before = shown;
        show(saved);
        if (!before.draft().equals(saved.draft()) && saved.savedBy() != null && saved.savedAt() != null) {
            var at = Moments.second(saved.savedAt());
            tell(new ColleagueNews(
                    saving.isMe(saved.savedBy())
                            ? getTranslation("response.news.yourself", at)
                            : getTranslation("response.news", saved.savedBy(), at),
                    before.draft(),
                    saved.draft()));
        }
    }

    /** Says at the fields what is missing in them before this can be sent. */
    void lacking(Collection<Problem.Kind> kinds) {
        form.lacking(kinds);
    }

    /** Puts another draft in the place of what stands here, as if it had been written. */
    void write(PositionDraft draft) {
        form.show(draft);
        save(shown.revision(), draft);
    }

    private void backFromElsewhere() {
        elsewhere = false;
        var now = missed;
        missed = null;
        if (now != null) {
            refresh(now);
        }
    }

    private void show(PositionInRoom position) {
        shown = position;
        unsaved = false;
        news.removeAll();
        form.show(position.draft());
        remember(position);
        if (position.savedAt() == null) {
            status.untouched();
        } else {
            status.saved(position.savedAt());
        }
    }

    /** From now on this is what the text on the screen was written on top of. */
    private void remember(PositionInRoom position) {
        editions.put(form.reasons.edition(), position);
        while (editions.size() > 20) {
            editions.pollFirstEntry();
        }
    }

    private PositionInRoom base() {
        var base = editions.floorEntry(form.reasons.edition());
        return base == null ? editions.firstEntry().getValue() : base.getValue();
    }

    private void goOnWith(WordsAside aside) {
        if (aside.said().equals(shown.draft())) {
            saving.settle(shown.target());
            return;
        }
        if (aside.base().equals(shown.draft())) {
            form.show(aside.said());
            addAttachListener(attached -> {
                attached.unregisterListener();
                attached.getUI().beforeClientResponse(this, room -> saveAfterAll(aside));
            });
            return;
        }
        var base = new PositionInRoom(
                shown.target(),
                shown.kind(),
                aside.base(),
                aside.baseRevision(),
                shown.savedAt(),
                shown.savedBy(),
                shown.complete());
        form.show(aside.said());
        remember(base);
        undecided(
                aside.said(),
                new Conflict(
                        shown.draft(),
                        shown.revision(),
                        shown.savedBy() == null ? "" : shown.savedBy(),
                        shown.savedAt() == null ? aside.at() : shown.savedAt(),
                        aside.base(),
                        false));
    }

    /** Nobody else touched what the words were laid aside from. */
    private void saveAfterAll(WordsAside aside) {
        save(shown.revision(), aside.said());
        if (isSettled()) {
            saving.settle(shown.target());
        }
    }

    private void save(int base, PositionDraft draft) {
        unsaved = true;
        try {
            switch (saving.save(shown.target(), base, draft)) {
                case Saved saved -> kept(draft, saved);
                case Merged merged -> merged(draft, merged);
                case Conflict found -> undecided(draft, found);
            }
        } catch (ConsultationClosed closed) {
            late(base, draft, "response.save.closed");
        } catch (WrongState overtaken) {
            late(base, draft, "response.save.late");
        } catch (TooLong tooLong) {
            status.unsaved(getTranslation("response.save.tooLong"));
        } catch (ChangeRefused unfit) {
            status.unsaved(getTranslation("response.save.change." + unfit.fault()));
        } catch (AttachmentRefused gone) {
            status.unsaved(getTranslation("response.save.file"));
        } catch (AccessDeniedException removed) {
            status.unsaved(getTranslation("response.save.removed"));
        } catch (RuntimeException failure) {
            // Whatever broke, the writer must know that this is not kept, and must not lose it.
            LOG.error("Saving a position failed", failure);
            status.failed(getTranslation("response.save.failed"), () -> save(base, form.draft()));
        }
    }

    private void kept(PositionDraft draft, Saved saved) {
        news.removeAll();
        settled();
        shown = saved(draft, saved.revision(), saved);
        remember(shown);
        status.saved(saved.at());
        tellOfSignOff(saved);
    }

    private void merged(PositionDraft mine, Merged merged) {
        settled();
        remember(saved(mine, merged.apart(), merged.saved()));
        show(saved(merged.both(), merged.saved().revision(), merged.saved()));
        tell(new ColleagueNews(
                merged.yourself()
                        ? getTranslation("response.merged.yourself")
                        : getTranslation("response.merged", merged.by()),
                mine,
                merged.both()));
        tellOfSignOff(merged.saved());
    }

    private void undecided(PositionDraft mine, Conflict found) {
        unsaved = true;
        news.removeAll();
        status.unsaved(getTranslation(found.yourself() ? "response.save.conflict.yourself" : "response.save.conflict"));
        conflict.show(mine, found);
    }

    private void settled() {
        unsaved = false;
        form.saved();
        if (conflict.isOpen()) {
            conflict.close();
            saving.settle(shown.target());
        }
    }

    private void late(int base, PositionDraft draft, String why) {
        status.unsaved(getTranslation(why));
        try {
            saving.tooLate(shown.target(), base, draft);
        } catch (RuntimeException failure) {
            LOG.error("Laying words aside failed", failure);
        }
    }

    private void tellOfSignOff(Saved saved) {
        if (saved.signOffCancelled()) {
            tell(new Notice(Notice.Weight.WARNING, getTranslation("response.signOff.cancelled")));
        }
    }

    private void tell(Component what) {
        news.add(what);
    }

    private void keepMine(Conflict found, PositionDraft mine) {
        save(found.revision(), mine);
    }

    private void takeTheirs(Conflict found) {
        conflict.close();
        saving.settle(shown.target());
        form.drop();
        show(shown.saved(found.theirs(), found.revision(), found.at(), found.by(), shown.complete()));
    }

    private PositionInRoom saved(PositionDraft draft, int revision, Saved saved) {
        return shown.saved(draft, revision, saved.at(), shown.savedBy(), saved.complete());
    }

    private final class Writing implements PositionForm.Listener {

        @Override
        public void written(PositionDraft draft) {
            save(base().revision(), draft);
        }

        @Override
        public void tooLong(int characters) {
            unheard();
        }

        @Override
        public void unheard() {
            unsaved = true;
            status.unsaved(getTranslation("response.save.tooLong"));
        }

        @Override
        public void sameAgain() {
            if (isSettled() && shown.savedAt() != null) {
                form.saved();
                status.saved(shown.savedAt());
            }
        }
    }
}
