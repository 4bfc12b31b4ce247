package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import org.concordat.kernel.Roles;
import org.concordat.response.DecisionReading;
import org.concordat.response.DecisionToRead;
import org.concordat.response.ResponseId;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** The notice of an executive decision to send a response: to be read here, printed, or published as a file. */
@Route(ResponseNavigation.DECISION)
@RolesAllowed(Roles.MEMBER)
class DecisionNoticeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final DecisionReading reading;
    private final SectionToolbar head = new SectionToolbar(getTranslation("response.decision.notice"));
    private final Div content = new Div();

    DecisionNoticeView(DecisionReading reading) {
        this.reading = reading;
        getContent().addClassName("desk");
        getContent().add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var response = parameters.get("response").flatMap(ResponseId::parse).orElseThrow(NotFoundException::new);
        var step = parameters
                .get("step")
                .filter(it -> it.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElseThrow(NotFoundException::new);
        show(response, step, reading.read(response, step));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.decision.notice"));
    }

    private void show(ResponseId response, int step, DecisionToRead read) {
        head.within(read.step().organisation());
        head.retitle(getTranslation("response.decision.heading", read.step().office()));
        head.offer(download(response, step));
        var about = new FactList()
                .fact("response.decision.about", read.consultation().title())
                .fact("response.decision.response", version(read));
        var until = read.decision().callInUntil();
        var callIn = new Paragraph(
                until == null
                        ? getTranslation("response.decision.callIn.none")
                        : getTranslation("response.decision.callIn.until", Moments.date(until)));
        callIn.addClassName("call-in");
        var signed = new Paragraph(getTranslation(
                "response.chain.signed",
                read.signature().name(),
                read.signature().post(),
                Moments.dateAndTime(read.signature().at())));
        var notice = new Panel(
                getTranslation("response.decision"),
                new Paragraph(getTranslation("response.decision.what")),
                about,
                callIn,
                new DecisionFacts(read.decision()),
                signed);
        var basis = read.signature().basis();
        if (basis != null) {
            notice.add(new Paragraph(getTranslation("response.chain.basis", BasisWords.of(basis))));
        }
        notice.addClassName("decision-notice");
        content.removeAll();
        content.add(notice);
    }

    private String version(DecisionToRead read) {
        var reference = read.reference();
        return reference == null
                ? getTranslation("response.decision.version", read.version())
                : getTranslation("response.decision.submitted", reference, read.version());
    }

    /** Made anew at each download, by whoever may read it then. */
    private Anchor download(ResponseId response, int step) {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var all = reading.notice(response, step);
                    return new DownloadResponse(
                            new ByteArrayInputStream(all), "decision-notice.pdf", "application/pdf", all.length);
                }),
                getTranslation("response.decision.download"));
        download.addClassName("btn");
        download.getElement().setAttribute("download", true);
        return download;
    }
}
