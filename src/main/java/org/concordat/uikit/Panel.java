package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.concurrent.atomic.AtomicLong;

/** A sheet of paper on the desk: a titled section, which screen readers list by its title. */
public class Panel extends Section {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final H2 title = new H2();

    /** A panel with its title and what stands below it. */
    public Panel(String title, Component... content) {
        addClassName("card");
        this.title.setText(title);
        this.title.setId("panel-" + NUMBER.incrementAndGet());
        setAriaLabelledBy(this.title.getId().orElseThrow());
        add(this.title);
        add(content);
    }

    /** Changes the title. */
    public void retitle(String text) {
        title.setText(text);
    }

    /** Replaces what stands below the title. */
    public void show(Component... content) {
        getChildren().filter(it -> it != title).toList().forEach(this::remove);
        add(content);
    }
}
