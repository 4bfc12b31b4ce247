package org.concordat.staff;

import java.util.List;
import org.concordat.account.AddressRefused;
import org.concordat.account.AddressTaken;
import org.concordat.account.Addresses;
import org.concordat.account.Enrolment;
import org.concordat.account.ServiceRole;
import org.concordat.credential.PasswordRefused;
import org.concordat.credential.PasswordSetting;
import org.concordat.credential.TooBusy;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whoever runs the machine become the first administrator, by a link that only they can have. It is good for an
 * hour, once, and only as long as there is no administrator; a later one makes it worthless.
 */
@Service
@PreAuthorize("permitAll()") // Nobody can sign in yet. The link, or its absence, decides.
public class FirstAdministrator {

    private final SetUpLinks links;
    private final PasswordSetting setting;
    private final Enrolment enrolment;
    private final ServiceRoleRows roles;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            SetUpLinks links,
            PasswordSetting setting,
            Enrolment enrolment,
            ServiceRoleRows roles,
            TransactionTemplate transaction) {
        this.links = links;
        this.setting = setting;
        this.enrolment = enrolment;
        this.roles = roles;
        this.transaction = transaction;
    }

    /** Whether nobody administers the service yet. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return links.isMissing();
    }

    /**
     * A new link, with the portal's address before it; to be shown to nobody but the one at the console.
     *
     * @throws SetUpOver when there is an administrator already
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public String newLink() {
        return links.renew();
    }

    /** Whether a link can be used. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return links.isOpen(token);
    }

    /**
     * Opens the first administrator's account and uses the link up.
     *
     * @throws NotFound when the link is unknown, used, replaced or too old, or there is an administrator already
     * @throws AddressRefused when mail cannot be sent to the address
     * @throws AddressTaken when the address has an account already
     * @throws PasswordRefused when the password is not good enough
     * @throws TooBusy when too many wait already
     */
    public void setUp(String token, String name, String email, String password) {
        if (!isOpen(token)) {
            throw new NotFound();
        }
        var address = Addresses.reachable(email);
        var hash = setting.hash(password, List.of(name, address));
        transaction.executeWithoutResult(status -> {
            if (!links.take(token)) {
                throw new NotFound();
            }
            roles.give(enrolment.enrolFirst(address, name, hash), ServiceRole.ADMINISTRATOR, null);
        });
    }
}
