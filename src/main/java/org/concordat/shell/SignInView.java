package org.concordat.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Stream;
import org.concordat.credential.ui.CredentialNavigation;
import org.concordat.factor.ui.OtherWaysIn;
import org.concordat.signin.SignInEnd;
import org.concordat.uikit.Notice;
import org.concordat.uikit.SampleSignIns;
import org.concordat.uikit.Script;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in. Says one and the same neutral sentence to every wrong sign-in. */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";

    private final AuthenticationContext authentication;
    private final AskedForAddress asked;
    private final LoginForm form = new LoginForm();
    private final Div news = new Div();
    private final OtherWaysIn other;

    SignInView(
            AuthenticationContext authentication,
            WorkspaceSettings settings,
            OtherWaysIn other,
            ObjectProvider<SampleSignIns> sample) {
        this.authentication = authentication;
        this.asked = new AskedForAddress(settings.tls());
        this.other = other;
        form.setI18n(words());
        form.setAction(PATH);
        form.getElement().setProperty("headingLevel", 2);
        form.setForgotPasswordButtonVisible(false);
        offerToStay();
        var back = new Anchor("/", getTranslation("shell.signIn.back"));
        back.setRouterIgnore(true);
        var forgotten = new Anchor(CredentialNavigation.forgotten(), getTranslation("signin.forgotten"));
        var takePart = new Anchor("/take-part", getTranslation("shell.signIn.takePart"));
        takePart.setRouterIgnore(true);
        var sheet = new Div(
                new H1(getTranslation("shell.signIn")),
                news,
                new Paragraph(getTranslation("shell.signIn.lead")),
                form,
                new Paragraph(forgotten),
                other,
                new Paragraph(takePart),
                back);
        sheet.addClassName("card");
        getContent().addClassName("sign-in");
        getContent().add(sheet);
        sample.ifAvailable(it -> getContent().add(new SampleSignInList(it.list(), form)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        other.tell(parameters);
        keepTheAddress(parameters.getParameters().containsKey("error"));
        if (authentication.isAuthenticated()) {
            event.forwardTo(DeskView.class);
        } else if (parameters.getParameters().containsKey("error")) {
            form.setError(true);
        } else {
            parameters.getSingleParameter("ended").ifPresent(this::sayWhyItEnded);
            parameters.getSingleParameter("from").ifPresent(this::leadBackTo);
        }
    }

    private void leadBackTo(String address) {
        if (VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            asked.remember(address, response.getHttpServletResponse());
        }
    }

    private void sayWhyItEnded(String reason) {
        Stream.of(SignInEnd.values())
                .filter(it -> it.name().equals(reason))
                .forEach(it -> news.add(new Notice(Notice.Weight.INFORMATION, getTranslation("signin.ended." + it))));
    }

    /** Vaadin's form has no place for it, but sends whatever stands in it. */
    private void offerToStay() {
        Script.call(
                form, "workspace", "offerToStay", getTranslation("signin.stay"), getTranslation("signin.stay.what"));
    }

    /** So that a mistyped password costs no more than itself. It stays in this tab: no address and no log holds it. */
    private void keepTheAddress(boolean failed) {
        Script.call(form, "workspace", "keepTheAddress", failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("shell.signIn"));
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("shell.signIn.form"));
        words.getForm().setUsername(getTranslation("shell.signIn.email"));
        words.getForm().setPassword(getTranslation("shell.signIn.password"));
        words.getForm().setSubmit(getTranslation("shell.signIn.submit"));
        words.getErrorMessage().setTitle(getTranslation("shell.signIn.failed"));
        words.getErrorMessage().setMessage(getTranslation("shell.signIn.failed.what"));
        words.getErrorMessage().setUsername(getTranslation("shell.signIn.email.missing"));
        words.getErrorMessage().setPassword(getTranslation("shell.signIn.password.missing"));
        return words;
    }
}
