package org.concordat.factor;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.credential.TooSoon;
import org.concordat.credential.Tries;
import org.concordat.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Looks at the codes that people type to prove themselves. Every look is counted, and a code is right once. */
@Component
class TypedCodes {

    private final AuthenticatorRows authenticators;
    private final RecoveryCodeRows recoveryCodes;
    private final Tries tries;
    private final CredentialNews news;
    private final Clock clock;

    TypedCodes(
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            Tries tries,
            CredentialNews news,
            Clock clock) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.tries = tries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Uses a code up: of somebody's app, or one of their recovery codes.
     *
     * @return the factor that it proves; nothing when it is neither, or was used before
     * @throws TooSoon when they tried too often
     */
    Optional<String> useUp(PersonId person, String code) {
        return tries.lookAt("code", person, () -> factor(person, code));
    }

    private Optional<String> factor(PersonId person, String code) {
        return code.matches("\\d{" + OneTimeCode.DIGITS + "}")
                ? byAuthenticator(person, code)
                : byRecoveryCode(person, code);
    }

    private Optional<String> byAuthenticator(PersonId person, String code) {
        var step = authenticators
                .inUse(person)
                .map(it -> OneTimeCode.stepOf(it, code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && authenticators.useUp(person, step.getAsLong())
                ? Optional.of(Factor.AUTHENTICATOR)
                : Optional.empty();
    }

    private Optional<String> byRecoveryCode(PersonId person, String code) {
        if (!recoveryCodes.useUp(person, RecoveryCode.typed(code).hash(), clock.instant())) {
            return Optional.empty();
        }
        news.tell(person, Act.RECOVERY_CODE_USED, FactorsAtSignIn.FACTORS);
        return Optional.of(Factor.RECOVERY_CODE);
    }
}
