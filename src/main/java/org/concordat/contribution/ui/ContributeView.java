package org.concordat.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.concordat.contribution.CollectionNotOpen;
import org.concordat.contribution.Contributing;
import org.concordat.contribution.ContributionRefused;
import org.concordat.contribution.NewContribution;
import org.concordat.credential.TooSoon;
import org.concordat.uikit.CodeForm;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/**
 * Where a colleague without an account writes, by a code. Whatever is wrong with a code is answered by the same page, but for
 * the right one of a collection that is paused or over.
 */
@Route(value = ContributionNavigation.CONTRIBUTE, autoLayout = false)
@RouteAlias(value = ContributionNavigation.BY_CODE, autoLayout = false)
@AnonymousAllowed
class ContributeView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final Contributing contributing;
    private final H1 title = new H1();
    private final Div notices = new Div();
    private final Div sheet = new Div();

    ContributeView(Contributing contributing) {
        this.contributing = contributing;
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "stranger");
        getContent().add(sheet);
        KeptWords.forThisTab(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("code")
                .ifPresentOrElse(this::open, () -> fill("contribution.code", askForCode()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("contribution.page"));
    }

    private void open(String code) {
        try {
            var asked = contributing.look(code, from());
            var form = new ContributionForm(asked, (it, written) -> send(code, it, written));
            var words = new Paragraph(asked.asked());
            words.addClassName("original");
            title.setText(getTranslation("contribution.write", asked.organisation()));
            fill(
                    new Paragraph(
                            getTranslation("contribution.write.lead", asked.organisation(), asked.consultation())),
                    words,
                    new Paragraph(getTranslation(
                            "contribution.write.happens", asked.organisation(), Moments.dateAndTime(asked.endsAt()))),
                    notices,
                    form);
        } catch (CollectionNotOpen notOpen) {
            refuse(notOpen);
        } catch (TooSoon soon) {
            fill("contribution.code", new Notice(Weight.FAILURE, getTranslation("contribution.code.tooSoon")));
        }
    }

    private void send(String code, ContributionForm form, NewContribution written) {
        notices.removeAll();
        try {
            contributing.write(code, written, from());
            form.sent();
            fill(
                    "contribution.written",
                    new Notice(
                            Weight.SUCCESS,
                            getTranslation("contribution.written.look"),
                            new Paragraph(getTranslation(
                                    "contribution.written.what",
                                    written.address().strip()))));
        } catch (ContributionRefused refused) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("contribution.refused." + refused.fault())));
            form.refuse(refused.fault());
        } catch (CollectionNotOpen notOpen) {
            // What was typed stays in sight: it may be sent later, or by mail.
            notices.add(new Notice(Weight.FAILURE, getTranslation("contribution.overtaken")));
        } catch (TooSoon soon) {
            notices.add(new Notice(Weight.FAILURE, getTranslation("contribution.tooSoon")));
        }
    }

    private void refuse(CollectionNotOpen notOpen) {
        var why = notOpen.why();
        if (why == null) {
            fill(
                    "contribution.code",
                    new Notice(Weight.WARNING, getTranslation("contribution.code.none")),
                    askForCode());
        } else {
            fill("contribution.code", new Notice(Weight.INFORMATION, getTranslation("contribution.code." + why)));
        }
    }

    private CodeForm askForCode() {
        return new CodeForm(getTranslation("contribution.code.help"), ContributionNavigation.CONTRIBUTE);
    }

    private void fill(String heading, Component... what) {
        title.setText(getTranslation(heading));
        fill(what);
    }

    private void fill(Component... what) {
        sheet.removeAll();
        sheet.add(title);
        sheet.add(what);
    }

    private static String from() {
        return VaadinSession.getCurrent().getBrowser().getAddress();
    }
}
