package org.concordat.factor;

import java.time.Clock;
import java.time.Duration;
import org.concordat.account.CurrentPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.ExpressionAuthorizationDecision;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether whoever is at work has proven lately that it is they: a second factor where they have one, otherwise the
 * password. Exports, bulk acts and changes of credentials ask for it:
 *
 * <pre>{@code @PreAuthorize("hasRole('MODERATOR') and @recentProof.isFresh()")}</pre>
 *
 * <p>A screen asks the same before it offers the act, and sends the person to prove themselves if need be; see {@code
 * FactorsNavigation.confirm}. ASVS 7.5.1: step-up before what is sensitive.
 */
@Service("recentProof")
@PreAuthorize("permitAll()") // Tells whoever asks about themselves alone.
public class RecentProof {

    static final Duration HOLDS = Duration.ofMinutes(30);

    private static final String RULE = "@recentProof";

    private final CurrentPerson current;
    private final SecondFactorRule rule;
    private final Clock clock;

    RecentProof(CurrentPerson current, SecondFactorRule rule, Clock clock) {
        this.current = current;
        this.rule = rule;
        this.clock = clock;
    }

    /** Whether the proof is not older than 30 minutes. Never for somebody half signed in, or nobody. */
    @Transactional(readOnly = true)
    public boolean isFresh() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = current.find();
        if (authentication == null || person.isEmpty()) {
            return false;
        }
        var strong = rule.isSetUpBy(person.get().id());
        var oldest = clock.instant().minus(HOLDS);
        return authentication.getAuthorities().stream()
                .filter(it -> !strong || Factor.isSecond(it))
                .anyMatch(it -> it instanceof FactorGrantedAuthority factor
                        && factor.getIssuedAt().isAfter(oldest));
    }

    /**
     * Whether an act was refused to somebody signed in by a rule that asks for a recent proof, and theirs is too old: then
     * they are asked to prove themselves, and try again.
     */
    @Transactional(readOnly = true)
    public boolean wouldHelp(AccessDeniedException refused) {
        return current.find().isPresent()
                && refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof ExpressionAuthorizationDecision decision
                && decision.getExpression().getExpressionString().contains(RULE)
                && !isFresh();
    }
}
