package org.concordat.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the codes that open an account when the second factor is lost. */
@Service
@PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
public class RecoveryCodes {

    private static final int HOW_MANY = 10;

    private final RecoveryCodeRows rows;
    private final SecondFactorRule rule;
    private final CurrentPerson current;
    private final CredentialNews news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(
            RecoveryCodeRows rows, SecondFactorRule rule, CurrentPerson current, CredentialNews news, Clock clock) {
        this.rows = rows;
        this.rule = rule;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Ten new codes, each of which works once; those made before work no longer. They are told here and never again.
     *
     * @throws AccessDeniedException when there is no second factor that they could stand in for, or the proof is too old
     */
    @Transactional
    public List<String> renew() {
        var person = current.require();
        if (!rule.isSetUpBy(person.id())) {
            throw new AccessDeniedException("Recovery codes stand in for a second factor");
        }
        var codes = Stream.generate(() -> RecoveryCode.fresh(random))
                .limit(HOW_MANY)
                .toList();
        rows.replace(person.id(), codes.stream().map(RecoveryCode::hash).toList(), clock.instant());
        news.tell(person.id(), Act.RECOVERY_CODES_RENEWED, FactorsAtSignIn.FACTORS);
        return codes.stream().map(RecoveryCode::shown).toList();
    }
}
