package org.concordat.reported.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.reported.CheckingReports;
import org.concordat.reported.RecordingReports;
import org.concordat.reported.ReportRefused;
import org.concordat.reported.ReportedLine;
import org.concordat.reported.ReportedState;
import org.concordat.text.PublishedText;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.WrittenArea;

/** One report, with what whoever reads it can do. */
class ReportCard extends Composite<Div> {

    private final ReportedLine report;
    private final Services services;
    private final Runnable changed;

    /** Whom the card asks. */
    record Services(RecordingReports recording, CheckingReports checking) {}

    /**
     * @param runs whether whoever reads it runs the consultation
     * @param correct leads to where it is put right
     * @param changed hears that it stands otherwise now
     */
    ReportCard(ReportedLine report, boolean runs, Services services, Runnable correct, Runnable changed) {
        this.report = report;
        this.services = services;
        this.changed = changed;
        getContent().addClassName("report");
        var state = new Span(getTranslation("reported.state." + report.state()));
        state.addClassName("chip");
        getContent()
                .add(
                        new H3(report.organisation().name()),
                        state,
                        new Div(new StanceBadge(report.stance())),
                        prov(about(report.target())),
                        new Prose(PublishedText.of(report.text())));
        if (report.speaker() != null) {
            getContent()
                    .add(prov(
                            report.office() == null
                                    ? report.speaker()
                                    : getTranslation("reported.speaker", report.speaker(), report.office())));
        }
        getContent().add(prov(getTranslation("reported.source.at", report.source(), Moments.date(report.asAt()))));
        if (!report.address().isEmpty()) {
            var link = new Anchor(report.address(), report.address());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noreferrer noopener");
            getContent().add(new Paragraph(link));
        }
        if (!report.why().isEmpty()) {
            getContent().add(prov(getTranslation("reported.why", report.why())));
        }
        getContent().add(acts(runs, correct));
    }

    private Div acts(boolean runs, Runnable correct) {
        var acts = new Div();
        acts.addClassName("acts");
        if (report.isToCheck()) {
            var check = act("reported.check", this::check);
            check.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(check, act("reported.sendBack", () -> asked("reported.sendBack", this::sendBack)));
        } else if (report.state() == ReportedState.WAITING) {
            acts.add(prov(getTranslation("reported.waits")));
        }
        if (runs && report.state() != ReportedState.WITHDRAWN) {
            acts.add(act("reported.correct", correct));
            acts.add(act("reported.withdraw", () -> asked("reported.withdraw", this::withdraw)));
        }
        return acts;
    }

    private Button act(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(
                "reported.act.of", getTranslation(key), report.organisation().name()));
        return button;
    }

    private void check() {
        tried(() -> {
            services.checking().check(report.reference(), report.version());
            Notices.done(getTranslation("reported.checked"));
        });
    }

    private void sendBack(String why) {
        tried(() -> services.checking().sendBack(report.reference(), report.version(), why));
    }

    private void withdraw(String why) {
        tried(() -> {
            services.recording().withdraw(report.reference(), why);
            Notices.done(getTranslation("reported.withdrawn"));
        });
    }

    private void tried(Runnable act) {
        try {
            act.run();
        } catch (ReportRefused refused) {
            Notices.failed(getTranslation("reported.fault." + refused.fault()));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("reported.gone"));
        }
        changed.run();
    }

    private void asked(String act, Consumer<String> then) {
        var why = new WrittenArea(getTranslation("reported.why.label"));
        why.setWidthFull();
        var fields = new Fields()
                .add(why, Fields.given(getTranslation("reported.fault.REASON_MISSING")), Fields.atMost(300));
        var kept = KeptWords.of(why, act + " " + report.reference());
        var words = getTranslation(act);
        new AskingDialog(
                        words,
                        words,
                        () -> {
                            if (!fields.areFit()) {
                                return false;
                            }
                            then.accept(why.getValue());
                            kept.drop();
                            return true;
                        },
                        new Paragraph(getTranslation(
                                act + ".sure", report.organisation().name())),
                        kept,
                        why)
                .open();
    }

    private String about(Target target) {
        return switch (target) {
            case Target.Question it -> getTranslation("reported.on.question", it.number());
            case Target.Paragraph it -> getTranslation("reported.on.paragraph", it.ref());
            case Target.WholePaper it -> getTranslation("reported.on.paper");
        };
    }

    private static Paragraph prov(String words) {
        var line = new Paragraph(words);
        line.addClassName("prov");
        return line;
    }
}
