package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.moderation.CaseChanged;
import org.concordat.record.PositionChanged;
import org.concordat.uikit.Pulse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** Tells open screens that what the public reads of positions has changed. */
@org.springframework.stereotype.Component
class PositionChanges {

    private final Map<Reference, Pulse> positions = new ConcurrentHashMap<>();
    private final Map<Slug, Pulse> consultations = new ConcurrentHashMap<>();
    private final Pulse anywhere = new Pulse();

    /** How many changes there were, whatever they were of. */
    long count() {
        return anywhere.beats();
    }

    /** Does something after a position changes, or what stands below it, as long as a component is on a screen. */
    Registration hear(Component on, Reference position, Runnable act) {
        return positions.computeIfAbsent(position, it -> new Pulse()).hear(on, afterwards(on, act));
    }

    /** Does something after any position of a consultation changes. */
    Registration hear(Component on, Slug consultation, Runnable act) {
        return consultations.computeIfAbsent(consultation, it -> new Pulse()).hear(on, afterwards(on, act));
    }

    /** Does something after any position changes, or what became of something that was written on one. */
    Registration hearAny(Component on, Runnable act) {
        return anywhere.hear(on, afterwards(on, act));
    }

    /** Not within what whoever changed it does on the same screen, under an authority that may not be this person's. */
    private static Runnable afterwards(Component on, Runnable act) {
        return () -> on.getUI().ifPresent(ui -> ui.access(act::run));
    }

    @EventListener
    void on(PositionChanged changed) {
        beat(positions.get(changed.position()));
        beat(consultations.get(changed.consultation()));
        anywhere.beat();
    }

    /** What became of ours is read beside what others said. */
    @EventListener
    void on(CaseChanged decided) {
        anywhere.beat();
    }

    private static void beat(@Nullable Pulse watched) {
        if (watched != null) {
            watched.beat();
        }
    }
}
