package org.concordat.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Knows which screens of this process are open before whom, so that what ends for a person ends on their screens too. */
@Component
public class OpenScreens implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final Map<PersonId, Set<UI>> screens = new ConcurrentHashMap<>();

    OpenScreens(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> current.find().map(SignedInPerson::id).ifPresent(it -> watch(it, opened.getUI())));
    }

    /** Before whom screens of this process are open. */
    public Set<PersonId> people() {
        return Set.copyOf(screens.keySet());
    }

    /** Does something on each screen that is open before a person, one after the other and each under its own lock. */
    public void each(PersonId person, Consumer<UI> what) {
        screens.getOrDefault(person, Set.of()).forEach(ui -> ui.access(() -> what.accept(ui)));
    }

    private void watch(PersonId person, UI ui) {
        screens.compute(person, (id, open) -> {
            var all = open == null ? ConcurrentHashMap.<UI>newKeySet() : open;
            all.add(ui);
            return all;
        });
        ui.addDetachListener(closed -> screens.computeIfPresent(person, (id, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        }));
    }
}
