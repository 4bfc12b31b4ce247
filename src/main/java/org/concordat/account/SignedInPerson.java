package org.concordat.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.user.OAuth2User;

/** The person who signed in, as the session remembers them. What they may do for an organisation is asked anew. */
public final class SignedInPerson implements UserDetails, OAuth2User, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final java.util.UUID id;
    private final String email;
    private final String name;
    private transient @Nullable PasswordHash passwordHash;
    private final Set<String> roles;
    private final boolean enabled;
    private final boolean half;

    SignedInPerson(Person person, Set<String> roles) {
        this(
                person.id(),
                person.email(),
                person.name(),
                null,
                roles,
                !person.isDisabled() && !person.isClosed(),
                false);
    }

    private SignedInPerson(
            PersonId id,
            String email,
            String name,
            @Nullable PasswordHash passwordHash,
            Set<String> roles,
            boolean enabled,
            boolean half) {
        this.id = id.value();
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = Set.copyOf(roles);
        this.enabled = enabled;
        this.half = half;
    }

    /** The same person before they prove a second factor: known, and with none of their authority. */
    public SignedInPerson halfSignedIn() {
        return new SignedInPerson(id(), email, name, passwordHash, roles, enabled, true);
    }

    /** The same person while sign-in compares what was typed with their password. It is forgotten once they are in. */
    public SignedInPerson knownBy(PasswordHash hash) {
        return new SignedInPerson(id(), email, name, hash, roles, enabled, half);
    }

    /** Whether a second factor is still owed. Until then this person may do nothing but prove it. */
    public boolean isHalfSignedIn() {
        return half;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** Whether this person holds a role of the service. */
    public boolean has(ServiceRole role) {
        return roles.contains(role.name());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return (half ? Stream.of(Roles.HALF_SIGNED_IN) : Stream.concat(Stream.of(Roles.PERSON), roles.stream()))
                .map(it -> new SimpleGrantedAuthority("ROLE_" + it))
                .toList();
    }

    /** Whether the account was neither disabled nor closed when this person signed in. */
    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash == null ? null : passwordHash.encoded();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String getUsername() {
        return email;
    }

    /** The same as the user's name: the portal knows people by their address. */
    @Override
    public String getName() {
        return email;
    }

    /** Nothing of what an identity provider tells is kept. */
    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public String toString() {
        return "SignedInPerson" + List.of(id);
    }
}
