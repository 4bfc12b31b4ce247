package org.concordat.factor;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.SecondFactorOwed;
import org.concordat.factor.FactorSettings.Demand;
import org.concordat.kernel.PersonId;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Who owes a second factor: whoever has set one up, always; and moderators, consultation owners, administrators and
 * whoever else it is demanded of, unless the setting lets them off.
 */
@Component
class SecondFactorRule implements SecondFactorOwed {

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

    @Override
    public boolean owedBy(SignedInPerson person) {
        return isSetUpBy(person.id()) || isCompulsoryFor(person);
    }

    boolean isSetUpBy(PersonId person) {
        return authenticators.enrolledAt(person).isPresent()
                || !passkeys.findByUserId(PasskeyUser.id(person)).isEmpty();
    }

    boolean isCompulsoryFor(SignedInPerson person) {
        return demand == Demand.REQUIRED
                && (holdsServiceRole(person) || demands.stream().anyMatch(it -> it.demandsSecondFactorOf(person.id())));
    }

    private static boolean holdsServiceRole(SignedInPerson person) {
        return Stream.of(ServiceRole.values()).anyMatch(person::has);
    }

    boolean isLeftToPeople() {
        return demand == Demand.OFF;
    }
}
