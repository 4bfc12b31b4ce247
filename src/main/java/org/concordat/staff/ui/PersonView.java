package org.concordat.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.ui.FreshProof;
import org.concordat.factor.OneselfReset;
import org.concordat.factor.SecondFactorReset;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.staff.AccountDisabling;
import org.concordat.staff.HeldRole;
import org.concordat.staff.LastAdministratorOfService;
import org.concordat.staff.OneselfDisabled;
import org.concordat.staff.PeopleQuery;
import org.concordat.staff.PeopleReading;
import org.concordat.staff.PersonFile;
import org.concordat.staff.RoleHeldAlready;
import org.concordat.staff.ServiceRoles;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** One person, for administrators: what the service lets them do, and whether they can sign in. */
@Route(PeopleNavigation.PERSON)
@RolesAllowed(Roles.ADMINISTRATOR)
class PersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleReading people;
    private final ServiceRoles roles;
    private final AccountDisabling disabling;
    private final SecondFactorReset secondFactor;
    private final FreshProof proof;

    private final SectionToolbar head = new SectionToolbar("");
    private final HeldRoles held = new HeldRoles(this::take);
    private final RoleForm form = new RoleForm(this::give);
    private final Panel account = new Panel(getTranslation("staff.account"));

    private Map<ConsultationId, String> consultations = Map.of();
    private @Nullable PersonFile shown;

    PersonView(
            PeopleReading people,
            ServiceRoles roles,
            AccountDisabling disabling,
            SecondFactorReset secondFactor,
            FreshProof proof) {
        this.people = people;
        this.roles = roles;
        this.disabling = disabling;
        this.secondFactor = secondFactor;
        this.proof = proof;
        var back =
                new Anchor(PeopleNavigation.list(new PeopleQuery("", null, false), null), getTranslation("staff.back"));
        var columns = new Div(new Div(held, account), new Div(form));
        columns.addClassName("two");
        getContent().addClassName("desk");
        getContent().add(head.offer(back), columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("person")
                .flatMap(PersonId::parse)
                .orElseThrow(NotFoundException::new);
        consultations = roles.consultations();
        form.offer(consultations);
        show(people.file(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", file().name());
    }

    private PersonFile file() {
        return Objects.requireNonNull(shown);
    }

    private void show(PersonFile file) {
        shown = file;
        head.retitle(file.name());
        head.within(Stream.concat(Stream.of(file.email()), file.organisations().stream())
                .collect(Collectors.joining(" · ")));
        held.list(file.roles(), consultations);
        var since = file.disabledAt();
        boolean disabled = since != null;
        var state = new Paragraph(
                since == null
                        ? getTranslation("staff.account.enabled")
                        : getTranslation("staff.account.disabled", Moments.dateAndTime(since)));
        var buttons = new Div(new Button(
                getTranslation(disabled ? "staff.enable" : "staff.disable"),
                click -> ask(
                        disabled ? "staff.enable" : "staff.disable",
                        getTranslation(disabled ? "staff.enable.what" : "staff.disable.what", file.name()),
                        why -> admit(disabled, why))));
        buttons.addClassName("buttons");
        if (secondFactor.isSetUpBy(file.id())) {
            buttons.add(new Button(getTranslation("staff.reset"), click -> askForReset()));
        }
        account.show(state, buttons);
    }

    private void askForReset() {
        if (proof.isGiven()) {
            ask("staff.reset", getTranslation("staff.reset.what", file().name()), this::reset);
        } else {
            getUI().ifPresent(proof::ask);
        }
    }

    private void reset(String why) {
        try {
            attempt("staff.reset.done", () -> secondFactor.reset(file().id(), why));
        } catch (OneselfReset own) {
            Notices.failed(getTranslation("staff.reset.own"));
        }
    }

    private void give(HeldRole role, String why) {
        try {
            roles.give(file().id(), role, why);
            form.clear();
            done("staff.give.done");
        } catch (RoleHeldAlready held) {
            form.heldAlready();
        }
    }

    private void take(HeldRole role) {
        ask(
                "staff.take",
                getTranslation("staff.take.what", file().name(), RoleWords.of(role, consultations)),
                why -> attempt("staff.take.done", () -> roles.take(file().id(), role, why)));
    }

    private void admit(boolean enable, String why) {
        attempt(enable ? "staff.enable.done" : "staff.disable.done", () -> {
            if (enable) {
                disabling.enable(file().id(), why);
            } else {
                disabling.disable(file().id(), why);
            }
        });
    }

    private void attempt(String sentence, Runnable work) {
        try {
            work.run();
            done(sentence);
        } catch (LastAdministratorOfService last) {
            Notices.failed(getTranslation("staff.lastAdministrator"));
        } catch (OneselfDisabled own) {
            Notices.failed(getTranslation("staff.ownAccount"));
        } catch (NotFound meanwhile) {
            done("staff.changedMeanwhile");
        }
    }

    private void ask(String act, String what, Consumer<String> confirmed) {
        new ReasonDialog(getTranslation(act + ".title"), what, getTranslation(act), confirmed).open();
    }

    private void done(String sentence) {
        show(people.file(file().id()));
        Notices.done(getTranslation(sentence));
    }
}
