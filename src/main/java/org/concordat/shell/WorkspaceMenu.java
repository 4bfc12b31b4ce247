package org.concordat.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Comparator;
import java.util.List;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;

/** The menu of whoever is signed in, made of what the modules offer, with what waits behind each line. */
@SpringComponent
@UIScope
class WorkspaceMenu extends Composite<Nav> {

    private final List<MenuEntries> modules;

    private String path = "";

    WorkspaceMenu(List<MenuEntries> modules) {
        this.modules = List.copyOf(modules);
        getContent().setAriaLabel(getTranslation("shell.menu"));
    }

    void show(String path) {
        this.path = path;
        count();
    }

    void count() {
        getContent().removeAll();
        var entries = modules.stream()
                .flatMap(it -> it.entries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        // Where one address begins with another, the longer one tells where the reader is.
        var current = entries.stream()
                .filter(this::isCurrent)
                .max(Comparator.comparingInt(it -> it.root().length()));
        entries.forEach(it ->
                getContent().add(line(it, current.filter(it::equals).isPresent())));
    }

    private Anchor line(MenuEntry entry, boolean current) {
        var line = new Anchor(entry.path().isEmpty() ? "." : entry.path(), entry.label());
        if (current) {
            line.getElement().setAttribute("aria-current", "page");
        }
        if (entry.waiting() > 0) {
            var number = new Span(Integer.toString(entry.waiting()));
            number.addClassName("n");
            number.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(getTranslation("shell.waiting", entry.waiting()));
            said.addClassName("unseen");
            line.add(number, said);
        }
        return line;
    }

    private boolean isCurrent(MenuEntry entry) {
        return path.equals(entry.root()) || !entry.root().isEmpty() && path.startsWith(entry.root() + "/");
    }
}
