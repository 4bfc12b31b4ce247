package org.concordat.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.FramePart;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.SampleSignIns;
import org.springframework.beans.factory.ObjectProvider;

/** The dark panel beside every view: for whom one works, the menu, and the way out. Folds away on a small screen. */
@SpringComponent
@UIScope
class SidePanel extends Composite<Header> {

    private final WorkspaceMenu menu;
    private final WorkingFor workingFor;
    private final NativeButton fold = new NativeButton(getTranslation("shell.menu"));
    private final Div body = new Div();

    SidePanel(
            WorkspaceMenu menu,
            WorkingFor workingFor,
            AuthenticationContext authentication,
            List<FramePart> parts,
            ObjectProvider<SampleSignIns> sample) {
        this.menu = menu;
        this.workingFor = workingFor;
        body.addClassName("side-body");
        body.setId("side-body");
        body.add(workingFor, menu, wayOut(authentication));
        if (sample.getIfAvailable() != null) {
            var demonstration = new Paragraph(getTranslation("shell.demonstration"));
            demonstration.addClassName("demonstration");
            body.add(demonstration);
        }
        fold.addClassName("fold");
        fold.getElement().setAttribute("aria-controls", "side-body");
        fold.addClickListener(click -> open(!getContent().hasClassName("open")));
        open(false);
        var wordmark = new RouterLink(getTranslation("shell.name"), DeskView.class);
        wordmark.addClassName("wordmark");
        var top = new Div(wordmark);
        parts.forEach(it -> top.add(it.shown()));
        top.add(fold);
        top.addClassName("side-top");
        getContent().addClassName("side");
        getContent().add(top, body);
        Shortcuts.addShortcutListener(getContent(), this::close, Key.ESCAPE).listenOn(getContent());
    }

    /** Marks where the reader is, and folds the menu away again. */
    void show(String path) {
        open(false);
        workingFor.show();
        menu.show(path);
    }

    /** Says again for whom one works, and counts again what waits. */
    void count() {
        workingFor.show();
        menu.count();
    }

    private void close() {
        if (getContent().hasClassName("open")) {
            open(false);
            fold.focus();
        }
    }

    private void open(boolean open) {
        getContent().setClassName("open", open);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /** Words that are kept in this browser alone would be deleted: that is asked first. */
    private void ask(AuthenticationContext authentication) {
        new AskingDialog(
                        getTranslation("shell.signOut.unsaved.title"),
                        getTranslation("shell.signOut.anyway"),
                        () -> {
                            KeptWords.forgetAll(this, authentication::logout);
                            return true;
                        },
                        new Paragraph(getTranslation("shell.signOut.unsaved")))
                .open();
    }

    private Div wayOut(AuthenticationContext authentication) {
        var record = new Anchor("/", getTranslation("shell.record"));
        record.setRouterIgnore(true);
        var signOut = new NativeButton(getTranslation("shell.signOut"), click -> authentication.logout());
        KeptWords.guardSignOut(signOut, () -> ask(authentication));
        var wayOut = new Div(record, signOut);
        wayOut.addClassName("way-out");
        return wayOut;
    }
}
