package org.concordat.staff.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Map;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.HeldRole;

/** Says in words which role of the service somebody holds, and for what. */
final class RoleWords {

    private RoleWords() {}

    static String of(HeldRole held, Map<ConsultationId, String> consultations) {
        var role = translate("role." + held.role());
        if (held.role() == ServiceRole.ADMINISTRATOR) {
            return role;
        }
        return held.consultation() == null
                ? translate("staff.role.all", role)
                : translate("staff.role.for", role, consultations.getOrDefault(held.consultation(), ""));
    }
}
