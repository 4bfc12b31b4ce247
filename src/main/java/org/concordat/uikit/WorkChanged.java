package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Tells the layout that what waits may have changed without a change of address, so that the menu counts again. */
public class WorkChanged extends ComponentEvent<UI> {

    private WorkChanged(UI ui) {
        super(ui, false);
    }

    /** Tells it on the screen of a component. */
    public static void tell(Component somewhere) {
        somewhere.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new WorkChanged(ui)));
    }

    /** Hears it on one screen. */
    public static Registration hear(UI ui, ComponentEventListener<WorkChanged> listener) {
        return ComponentUtil.addListener(ui, WorkChanged.class, listener);
    }
}
