package org.concordat.membership.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.jspecify.annotations.Nullable;

/**
 * For whom one tab of the browser works: what its screens were built for.
 *
 * @param organisation nothing for somebody who acts for nobody
 * @param others all for whom the person could work
 */
record WorkingForTab(
        PersonId person,
        @Nullable OrganisationId organisation,
        String name,
        Set<Role> roles,
        Set<OrganisationId> others) {

    static Optional<WorkingForTab> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, WorkingForTab.class));
    }

    void keepIn(UI ui) {
        ComponentUtil.setData(ui, WorkingForTab.class, this);
    }
}
