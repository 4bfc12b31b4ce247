package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.SaveOutcome.Saved;
import org.concordat.response.WrongState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is written on one question: saves after each pause, shows both texts where a colleague was quicker, and
 * never replaces a text under the hands of its writer.
 */
class PositionEditor extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(PositionEditor.class);

    private final SaveStatus status;
    private final Saving saving;
    final PositionForm form;
    private final ConflictChoice conflict = new ConflictChoice(this::keepMine, this::takeTheirs);
    private final Div news = new Div();

    private PositionInRoom shown;
    private PositionInRoom before;
    private boolean writing;
    private boolean unsaved;

    /** How a draft is kept. */
    @FunctionalInterface
    interface Saving {

        /** Saves on top of the revision that the writer saw. */
        SaveOutcome save(Target target, int baseRevision, PositionDraft draft);
    }

    /** @param thing by which the browser keeps what is typed here until it is saved */
    PositionEditor(PositionInRoom position, AtHand atHand, SaveStatus status, String thing, Saving saving) {
        this.status = status;
        this.saving = saving;
        this.shown = position;
        this.before = position;
        this.form = new PositionForm(atHand, thing, new Writing());
        form.onFocus(() -> writing = true, () -> writing = false);
        status.watch(form);
        show(position);
        getContent().add(news, form, conflict);
    }

    /** Whether all that was written here is kept. */
    boolean isSettled() {
        return !unsaved && !conflict.isOpen() && !form.isTooLong() && !form.isAsking();
    }

    /** Takes note of what is saved now, perhaps by a colleague. */
    void refresh(PositionInRoom saved) {
        if (saved.revision() <= shown.revision() || conflict.isOpen()) {
            return;
        }
        if (writing || unsaved) {
            offer(saved);
        } else {
            show(saved);
        }
    }

    private void show(PositionInRoom position) {
        before = shown;
        shown = position;
        unsaved = false;
        news.removeAll();
        form.show(position.draft());
        if (position.savedAt() == null) {
            status.untouched();
        } else {
            status.saved(position.savedAt());
        }
    }

    private void offer(PositionInRoom saved) {
        var take = new Button(getTranslation("response.news.show"), click -> show(saved));
        Component notice = new Notice(
                Notice.Weight.INFORMATION,
                getTranslation(
                        "response.news",
                        saved.savedBy() == null ? "" : saved.savedBy(),
                        saved.savedAt() == null ? "" : Moments.second(saved.savedAt())),
                take);
        news.removeAll();
        news.add(notice);
    }

    private void save(int base, PositionDraft draft) {
        unsaved = true;
        try {
            switch (saving.save(shown.target(), base, draft)) {
                case Saved saved -> kept(draft, saved);
                case Conflict found -> {
                    news.removeAll();
                    status.unsaved(getTranslation("response.save.conflict"));
                    conflict.show(draft, found);
                }
            }
        } catch (ConsultationClosed closed) {
            status.unsaved(getTranslation("response.save.closed"));
        } catch (WrongState overtaken) {
            status.unsaved(getTranslation("response.overtaken"));
        } catch (TooLong tooLong) {
            status.unsaved(getTranslation("response.save.tooLong"));
        } catch (RuntimeException failure) {
            // Whatever broke, the writer must know that this is not kept, and must not lose it.
            LOG.error("Saving a position failed", failure);
            status.failed(getTranslation("response.save.failed"), () -> save(base, form.draft()));
        }
    }

    private void kept(PositionDraft draft, Saved saved) {
        unsaved = false;
        form.saved();
        conflict.close();
        news.removeAll();
        shown = new PositionInRoom(
                shown.target(), draft, saved.revision(), saved.at(), shown.savedBy(), shown.complete());
        status.saved(saved.at());
        if (saved.signOffCancelled()) {
            news.add(new Notice(Notice.Weight.WARNING, getTranslation("response.signOff.cancelled")));
        }
    }

    private void keepMine(Conflict found, PositionDraft mine) {
        conflict.close();
        save(found.revision(), mine);
    }

    private void takeTheirs(Conflict found) {
        conflict.close();
        form.drop();
        show(new PositionInRoom(
                shown.target(), found.theirs(), found.revision(), found.at(), found.by(), shown.complete()));
    }

    private final class Writing implements PositionForm.Listener {

        @Override
        public void written(PositionDraft draft) {
            if (conflict.isOpen()) {
                conflict.mineIsNow(draft);
            } else {
                save(shown.revision(), draft);
            }
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

        @Override
        public void overtaken() {
            shown = before;
        }
    }
}
