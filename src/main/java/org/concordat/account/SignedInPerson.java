package org.concordat.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who signed in, as the session remembers them. What they may do for an organisation is asked anew. */
public final class SignedInPerson implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    private final java.util.UUID id;
    private final String email;
    private final String name;
    private final @Nullable String passwordHash;
    private final Set<String> roles;

    SignedInPerson(PersonId id, String email, String name, @Nullable String passwordHash, Set<String> roles) {
        this.id = id.value();
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = Set.copyOf(roles);
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
        return Stream.concat(Stream.of(Roles.PERSON), roles.stream())
                .map(it -> new SimpleGrantedAuthority("ROLE_" + it))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String toString() {
        return "SignedInPerson" + List.of(id);
    }
}
