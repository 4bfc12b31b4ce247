package org.concordat.journeys;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A screen of tests alone, with each field that people write in, and what the server holds of them when asked. */
@AnonymousAllowed
@PageTitle("Bench")
class EditorBench extends Main {

    static final String PATH = "editor-bench";

    private final TextEditor editor = new TextEditor("Our reasons");
    private final WrittenLine line = new WrittenLine("Basis");
    private final WrittenArea area = new WrittenArea("Note");
    private final Pre held = new Pre();
    private final Pre replaced = new Pre();

    EditorBench() {
        held.setId("held");
        replaced.setId("replaced");
        editor.addValueChangeListener(
                it -> editor.setHelperText(editor.getValue().characters() + " of 20,000 characters"));
        editor.addOvertakenListener(it -> replaced.setText(it.replaced().plain()));
        line.addKeyPressListener(Key.ENTER, it -> hold());
        var refuse = new Button("Refuse", click -> {
            editor.setErrorMessage("Explain this stance");
            editor.setInvalid(true);
        });
        add(
                new H1("Bench"),
                editor,
                line,
                area,
                new Div(
                        new Button("Send", click -> hold()),
                        new Button("Show another", click -> editor.setValue(Text.ofPlain("By a colleague."))),
                        new Button("Show another soon", click -> later()),
                        refuse),
                held,
                replaced);
    }

    private void hold() {
        held.setText(editor.getValue().json() + "\n" + line.getValue() + "\n" + area.getValue());
    }

    private void later() {
        var ui = getUI().orElseThrow();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofMillis(800));
            } catch (InterruptedException stopped) {
                return;
            }
            ui.access(() -> editor.setValue(Text.ofPlain("By a colleague.")));
        });
    }

    /** Puts the screen where a browser can open it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Screen {

        @Bean
        VaadinServiceInitListener benchRoute() {
            return init -> RouteConfiguration.forApplicationScope().setRoute(PATH, EditorBench.class);
        }
    }
}
