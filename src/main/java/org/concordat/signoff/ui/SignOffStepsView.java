package org.concordat.signoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.signoff.ChainRefused;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.Delegating;
import org.concordat.signoff.SignOffChains;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** Where those who run an organisation say whose authority sends its responses, and who signs for somebody away. */
@Route(SignOffNavigation.SIGN_OFF_STEPS)
@RolesAllowed(Roles.MEMBER)
class SignOffStepsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignOffChains chains;
    private final Delegating delegating;
    private final CurrentMember current;
    private final ConsultationClock clock;
    private final SectionToolbar head = new SectionToolbar(getTranslation("signoff.chain"));

    private List<ChainStep> before = List.of();

    SignOffStepsView(SignOffChains chains, Delegating delegating, CurrentMember current, ConsultationClock clock) {
        this.chains = chains;
        this.delegating = delegating;
        this.current = current;
        this.clock = clock;
        getContent().addClassName("desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var approvers = chains.approvers();
        head.within(current.require().organisationName());
        var editor = new ChainEditor(approvers);
        editor.onSave(steps -> save(editor, steps));
        show(editor);
        getContent().removeAll();
        getContent().add(head, editor, new DelegationPanel(delegating, approvers, LocalDate.now(clock)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("signoff.chain"));
    }

    private void show(ChainEditor editor) {
        before = chains.of(current.require().organisation());
        editor.show(before);
    }

    private void save(ChainEditor editor, List<ChainStep> steps) {
        try {
            chains.change(before, steps);
            show(editor);
            Notices.done(getTranslation("signoff.chain.saved"));
        } catch (ChainRefused refused) {
            editor.refuse(refused);
        }
    }
}
