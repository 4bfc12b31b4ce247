package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.concordat.moderation.CaseChanged;
import org.concordat.moderation.CaseId;
import org.springframework.context.event.EventListener;

/**
 * Tells open screens that a case has changed, or the queue. Carries no content: whoever hears it reads again from the
 * database, so nothing depends on hearing it.
 */
@org.springframework.stereotype.Component
class CaseChanges {

    private static final int DEBOUNCE = 400;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Executor later = CompletableFuture.delayedExecutor(DEBOUNCE, TimeUnit.MILLISECONDS);

    private static final class Listener {

        private final UI ui;
        private final Runnable act;
        private final Predicate<CaseId> at;
        private final boolean queue;

        private Listener(UI ui, Runnable act, Predicate<CaseId> at, boolean queue) {
            this.ui = ui;
            this.act = act;
            this.at = at;
            this.queue = queue;
        }

        private void tell() {
            ui.access(act::run);
        }
    }

    /** Does something at once when a case changes, for as long as a component is on a screen. */
    void hear(Component on, CaseId id, Runnable act) {
        hear(on, act, id::equals, false);
    }

    /** Does something soon after any cases change, once for several, for as long as a component is on a screen. */
    void hearQueue(Component on, Runnable act) {
        hear(on, act, any -> false, true);
    }

    private void hear(Component on, Runnable act, Predicate<CaseId> at, boolean queue) {
        on.addAttachListener(event -> {
            var listener = new Listener(
                    event.getUI(),
                    () -> {
                        if (on.isAttached()) {
                            act.run();
                        }
                    },
                    at,
                    queue);
            listeners.add(listener);
            Registration[] leaving = new Registration[1];
            leaving[0] = on.addDetachListener(left -> {
                listeners.remove(listener);
                leaving[0].remove();
            });
        });
    }

    @EventListener
    void on(CaseChanged changed) {
        listeners.stream().filter(it -> it.at.test(changed.id())).forEach(Listener::tell);
        if (due.compareAndSet(false, true)) {
            later.execute(() -> {
                due.set(false);
                listeners.stream().filter(it -> it.queue).forEach(Listener::tell);
            });
        }
    }
}
