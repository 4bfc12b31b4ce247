package org.concordat.credential;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration
class CredentialConfiguration {

    /** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first choice. */
    @Bean
    PasswordEncoder passwordEncoder(LimitSettings settings) {
        var argon2id = new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new BoundedHashing(
                argon2id,
                settings.hashes() > 0 ? settings.hashes() : half,
                settings.hashesWaiting(),
                settings.patience());
    }

    @Bean
    Tries tries(LimitSettings settings, Clock clock) {
        return new Tries(settings, clock);
    }
}
