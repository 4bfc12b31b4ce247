package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.concordat.membership.MemberFault;
import org.concordat.membership.MemberLine;
import org.concordat.membership.NewMember;
import org.concordat.membership.Role;
import org.concordat.uikit.WrittenAddress;
import org.concordat.uikit.WrittenLine;

/** Who somebody is and as what they act. Of a member, only post and roles can be changed here. */
class MemberForm extends Composite<Div> {

    final WrittenAddress address = new WrittenAddress(getTranslation("membership.person.address"));
    final WrittenLine name = new WrittenLine(getTranslation("membership.person.name"));
    final WrittenLine post = new WrittenLine(getTranslation("membership.person.post"));
    final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("membership.person.roles"));

    MemberForm() {
        address.setRequiredIndicatorVisible(true);
        address.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
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

    /** What is filled in, to be judged by the service. */
    NewMember written() {
        address.setInvalid(false);
        name.setInvalid(false);
        post.setInvalid(false);
        roles.setInvalid(false);
        return new NewMember(address.getValue(), name.getValue(), post.getValue(), Set.copyOf(roles.getValue()));
    }

    void refuse(MemberFault fault) {
        var words = getTranslation("membership.fault." + fault);
        switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
                name.focus();
            }
            case POST_TOO_LONG -> {
                post.setErrorMessage(words);
                post.setInvalid(true);
                post.focus();
            }
            case ROLE_MISSING, ROLE_UNKNOWN -> refuseRoles(words);
            default -> {
                address.setErrorMessage(words);
                address.setInvalid(true);
                address.focus();
            }
        }
    }

    void refuseRoles(String words) {
        roles.setErrorMessage(words);
        roles.setInvalid(true);
    }
}
