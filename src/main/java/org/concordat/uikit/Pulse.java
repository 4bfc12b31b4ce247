package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells open screens that something has changed. It counts and carries no content: whoever hears it reads again what
 * they may see, so that nothing correct depends on hearing it.
 *
 * <p>Not a signal of the framework's: a shared one is read as the thread that writes it saw it last, and of two changes
 * in a row the second may look like the first, and is told to nobody.
 */
public final class Pulse {

    private final AtomicLong beats = new AtomicLong();
    private final Set<Hearer> hearers = ConcurrentHashMap.newKeySet();

    /** How many changes there were since this process began. */
    public long beats() {
        return beats.get();
    }

    /** Something has changed. Returns at once: other screens hear it on threads of their own. */
    public void beat() {
        beats.incrementAndGet();
        hearers.forEach(Hearer::tell);
    }

    /**
     * Does something on a component's screen after changes from now on, as long as it is shown there. Several in a row
     * may be told as one; what changed while the component was on no screen is told as it comes back.
     */
    public Registration hear(Component on, Runnable act) {
        var hearer = new Hearer(act);
        on.getUI().ifPresent(hearer::enter);
        var attached = on.addAttachListener(it -> hearer.enter(it.getUI()));
        var detached = on.addDetachListener(it -> hearer.leave());
        return () -> {
            attached.remove();
            detached.remove();
            hearer.leave();
        };
    }

    private final class Hearer {

        private final Runnable act;
        private final AtomicBoolean due = new AtomicBoolean();
        private volatile long heard = beats();
        private volatile @Nullable UI screen;

        private Hearer(Runnable act) {
            this.act = act;
        }

        private void enter(UI ui) {
            screen = ui;
            due.set(false);
            hearers.add(this);
            if (beats() != heard) {
                tell();
            }
        }

        private void leave() {
            hearers.remove(this);
            screen = null;
        }

        private void tell() {
            var ui = screen;
            if (ui == null || !due.compareAndSet(false, true)) {
                return;
            }
            if (UI.getCurrent() == ui) {
                act();
            } else {
                var session = ui.getSession();
                if (session != null) {
                    // Not on this thread, which is somebody's who waits for what they did.
                    session.getService().getExecutor().execute(() -> access(ui));
                }
            }
        }

        private void access(UI ui) {
            try {
                ui.access(this::act);
            } catch (UIDetachedException closedMeanwhile) {
                leave();
            }
        }

        private void act() {
            due.set(false);
            heard = beats();
            if (screen != null) {
                act.run();
            }
        }
    }
}
