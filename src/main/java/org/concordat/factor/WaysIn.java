package org.concordat.factor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Service;

/** Tells the sign-in page which ways in there are beside the password. */
@Service
@PreAuthorize("permitAll()") // Strangers read the sign-in page.
public class WaysIn {

    private final SecondFactorRule rule;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    WaysIn(SecondFactorRule rule, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.rule = rule;
        this.registrations = registrations;
    }

    /** Whether the portal is set to demand a second factor of nobody. */
    public boolean isSecondFactorLeftToPeople() {
        return rule.isLeftToPeople();
    }

    /** The identity providers of the settings, by name. */
    public List<IdentityProvider> providers() {
        return registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(it -> new IdentityProvider(it.getRegistrationId(), it.getClientName()))
                        .sorted(Comparator.comparing(IdentityProvider::name))
                        .toList()
                : List.of();
    }
}
