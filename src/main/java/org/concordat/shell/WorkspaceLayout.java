package org.concordat.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import org.concordat.uikit.Script;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** The frame of every view of the workspace: side panel, and the one main landmark. */
@Layout
@PermitAll
class WorkspaceLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN = "main";

    private final SidePanel side;
    private final OutageNotice guard;
    private final Main main = new Main();

    private @Nullable Class<?> shown;

    WorkspaceLayout(SidePanel side, OutageNotice guard) {
        this.side = side;
        this.guard = guard;
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("workspace");
        getContent().add(skipLink(), side, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        side.show(event.getLocation().getPath());
        var view = event.getActiveChain().getFirst().getClass();
        if (shown != null && shown != view) {
            // A screen reader would otherwise stay on the link that was followed.
            Script.call(main, "workspace", "focus");
        }
        shown = view;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        guard.begin(event.getUI());
        var hearing = WorkChanged.hear(event.getUI(), it -> side.count());
        addDetachListener(detached -> {
            detached.unregisterListener();
            hearing.remove();
        });
    }

    private Component skipLink() {
        var skip = new Anchor("#" + MAIN, getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        Script.call(skip, "workspace", "jumpTo", MAIN);
        return skip;
    }
}
