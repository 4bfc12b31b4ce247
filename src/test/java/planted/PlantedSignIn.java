package planted;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Lets anybody try passwords as often as they like. */
class PlantedSignIn {

    private final AuthenticationManager passwords;

    PlantedSignIn(AuthenticationManager passwords) {
        this.passwords = passwords;
    }

    @Nullable
    Object open(String address, String password) {
        return passwords
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(address, password))
                .getPrincipal();
    }
}
