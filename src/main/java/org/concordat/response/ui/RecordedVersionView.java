package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Roles;
import org.concordat.moderation.Appealing;
import org.concordat.response.CallingIn;
import org.concordat.response.Comparison;
import org.concordat.response.RecordReading;
import org.concordat.response.RecordedVersion;
import org.concordat.response.ResponseState;
import org.concordat.response.Withdrawing;
import org.concordat.response.WrongState;
import org.concordat.signoff.Signature;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.spi.Receipt;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** One version as it was submitted: its words, where it stands, who signed it, and its receipt. */
@Route(ResponseNavigation.RECORDED)
@RolesAllowed(Roles.MEMBER)
class RecordedVersionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordReading reading;
    private final Withdrawing withdrawing;
    private final CallingIn calling;
    private final Appealing appealing;
    private final SectionToolbar head = new SectionToolbar(getTranslation("response.menu.record"));
    private final Div content = new Div();

    RecordedVersionView(RecordReading reading, Withdrawing withdrawing, CallingIn calling, Appealing appealing) {
        this.appealing = appealing;
        this.calling = calling;
        this.reading = reading;
        this.withdrawing = withdrawing;
        content.addClassName("reading");
        getContent().add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var reference = event.getRouteParameters()
                .get("reference")
                .flatMap(Reference::parse)
                .orElseThrow(NotFoundException::new);
        var number = event.getRouteParameters()
                .get("version")
                .filter(it -> it.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElseThrow(NotFoundException::new);
        show(reading.version(reference, number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.menu.record"));
    }

    private void show(RecordedVersion version) {
        var receipt = version.receipt();
        head.within(version.consultation().title());
        head.retitle(
                getTranslation("response.record.title", version.consultation().shortTitle(), receipt.version()));
        if (version.mayWithdraw()) {
            head.offer(new Button(getTranslation("response.withdraw"), click -> withdraw(receipt)));
        } else {
            head.offer();
        }
        content.removeAll();
        content.add(
                text(version),
                new Div(
                        stands(version),
                        new CallInPanel(calling, receipt),
                        new ReceiptPanel(receipt, reading),
                        new SignOffChain(version.id(), version.steps(), false, receipt.submittedAt())));
    }

    private Panel text(RecordedVersion version) {
        var whose = new Paragraph(getTranslation(
                "response.text.whose",
                String.join(getTranslation("uikit.list.separator"), version.organisations()),
                version.consultation().title()));
        whose.addClassName("prov");
        var text = new Panel(getTranslation("response.record.text"), whose);
        text.addClassName("text-to-sign");
        Comparison.of(version.positions(), null)
                .positions()
                .forEach(it -> text.add(new PositionToRead(it, false, null)));
        text.add(new MandatesToRead(version.mandates()));
        version.steps().forEach(it -> decision(it).ifPresent(text::add));
        return text;
    }

    private static Optional<Component> decision(StepInRoom step) {
        return Optional.ofNullable(step.signed()).map(Signature::decision).map(it -> {
            var recorded = new Div(
                    new H3(I18NProvider.translate("response.decision.heading", step.office())), new DecisionFacts(it));
            recorded.addClassName("decision-recorded");
            return recorded;
        });
    }

    private Panel stands(RecordedVersion version) {
        var stands = new Panel(
                getTranslation("response.record.stands"),
                new Paragraph(getTranslation("response.state." + version.state())));
        Optional.ofNullable(version.withdrawn())
                .map(RecordedVersionView::withdrawn)
                .ifPresent(stands::add);
        Optional.ofNullable(version.explanation())
                .ifPresent(it -> stands.add(
                        new ExplanationNotice(it),
                        new AppealPanel(
                                it,
                                appealing,
                                () -> show(reading.version(
                                        version.receipt().reference(),
                                        version.receipt().version())))));
        if (version.state() == ResponseState.PUBLISHED) {
            stands.add(new Paragraph(published(version)));
            if (version.positions().stream()
                    .anyMatch(it -> !it.draft().conditions().isEmpty())) {
                stands.add(new Paragraph(new Anchor(
                        ResponseNavigation.conditions(version.consultation().slug()),
                        getTranslation("response.record.conditions"))));
            }
        }
        return stands;
    }

    private static Notice withdrawn(RecordedVersion.Withdrawn withdrawn) {
        var why = new Paragraph(withdrawn.why());
        why.addClassName("original");
        return new Notice(
                Notice.Weight.WARNING,
                why.getTranslation("response.withdrawn", withdrawn.by(), Moments.dateAndTime(withdrawn.at())),
                why);
    }

    private void withdraw(Receipt receipt) {
        new WhyDialog("response.withdraw", "withdraw " + receipt.reference(), Withdrawing.WHY_MAXIMUM, why -> {
                    try {
                        withdrawing.withdraw(receipt.reference(), why);
                        Notices.done(getTranslation("response.withdraw.done"));
                    } catch (WrongState already) {
                        Notices.failed(getTranslation("response.overtaken"));
                    }
                    show(reading.version(receipt.reference(), receipt.version()));
                })
                .open();
    }

    private Component published(RecordedVersion version) {
        var link = new Anchor("/responses/" + version.receipt().reference(), getTranslation("response.record.public"));
        link.setRouterIgnore(true);
        return link;
    }
}
