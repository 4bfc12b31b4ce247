package org.concordat.account;

import java.util.List;
import org.concordat.account.FactorSettings.Demand;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Who owes a second factor: whoever has set one up, always; and moderators, consultation owners, administrators and
 * whoever else it is demanded of, unless the setting lets them off.
 */
@Component
class SecondFactorRule {

    private final AuthenticatorRows authenticators;
    private final UserCredentialRepository passkeys;
    private final List<SecondFactorDemand> demands;
    private final Demand demand;

    SecondFactorRule(
            AuthenticatorRows authenticators,
            UserCredentialRepository passkeys,
            List<SecondFactorDemand> demands,
            FactorSettings settings,
            Environment environment) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.demands = List.copyOf(demands);
        var chosen = settings.secondFactor();
        var sample = environment.getProperty("concordat.sample", Boolean.class, false);
        this.demand = chosen != null ? chosen : sample ? Demand.OFF : Demand.REQUIRED;
    }

    boolean owedBy(SignedInPerson person) {
        return isSetUpBy(person.id()) || isCompulsoryFor(person);
    }

    boolean isSetUpBy(PersonId person) {
        return authenticators.enrolledAt(person).isPresent()
                || !passkeys.findByUserId(PasskeyUser.id(person)).isEmpty();
    }

    boolean isCompulsoryFor(SignedInPerson person) {
        return demand == Demand.REQUIRED
                && (person.hasServiceRole() || demands.stream().anyMatch(it -> it.demandsSecondFactorOf(person.id())));
    }

    boolean isLeftToPeople() {
        return demand == Demand.OFF;
    }
}
