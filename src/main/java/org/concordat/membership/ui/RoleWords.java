package org.concordat.membership.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Collection;
import java.util.stream.Collectors;
import org.concordat.membership.Role;

/** Says roles in words: drafter, approver. */
final class RoleWords {

    private RoleWords() {}

    static String list(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(it -> translate("role." + it))
                .collect(Collectors.joining(translate("uikit.list.separator")));
    }
}
