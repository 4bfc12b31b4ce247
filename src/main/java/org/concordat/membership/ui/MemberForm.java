package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.concordat.membership.MemberFault;
import org.concordat.membership.MemberLine;
import org.concordat.membership.NewMember;
import org.concordat.membership.Role;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenAddress;
import org.concordat.uikit.WrittenLine;

/** Who somebody is and as what they act. Of a member, only post and roles can be changed here. */
class MemberForm extends Composite<Div> {

    final WrittenAddress address = new WrittenAddress(getTranslation("membership.person.address"));
    final WrittenLine name = new WrittenLine(getTranslation("membership.person.name"));
    final WrittenLine post = new WrittenLine(getTranslation("membership.person.post"));
    final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("membership.person.roles"));

    private final Fields fields = new Fields()
            .add(address, Fields.given(fault(MemberFault.ADDRESS_MISSING)))
            .add(name, Fields.given(fault(MemberFault.NAME_MISSING)))
            .add(post)
            .add(roles, Fields.given(fault(MemberFault.ROLE_MISSING)));

    MemberForm() {
        address.setAutofocus(true);
        post.setHelperText(getTranslation("membership.person.post.help"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(it -> getTranslation("membership.role." + it));
        getContent().addClassName("stack");
        getContent().add(address, name, post, roles);
    }

    void show(MemberLine member) {
        address.setVisible(false);
        name.setVisible(false);
        post.setValue(member.post());
        roles.setValue(member.roles());
    }

    /** Asks for somebody who is to run the organisation. */
    void forAdministrator() {
        roles.setValue(Set.of(Role.ORGANISATION_ADMINISTRATOR));
        roles.setVisible(false);
    }

    /** Whether what is needed is filled in. */
    boolean isFit() {
        return fields.areFit();
    }

    /** What is filled in, to be judged by the service. */
    NewMember written() {
        return new NewMember(address.getValue(), name.getValue(), post.getValue(), Set.copyOf(roles.getValue()));
    }

    void refuse(MemberFault fault) {
        switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG -> fields.refuse(name, fault(fault));
            case POST_TOO_LONG -> fields.refuse(post, fault(fault));
            case ROLE_MISSING, ROLE_UNKNOWN -> refuseRoles(fault(fault));
            default -> fields.refuse(address, fault(fault));
        }
    }

    void refuseRoles(String words) {
        fields.refuse(roles, words);
    }

    private String fault(MemberFault fault) {
        return getTranslation("membership.fault." + fault);
    }
}
