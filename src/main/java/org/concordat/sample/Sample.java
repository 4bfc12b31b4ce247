package org.concordat.sample;

import java.util.List;
import org.concordat.account.Accounts;
import org.concordat.kernel.Roles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the demonstration in place at the first start, all of it or nothing, and tells at each start who can sign in.
 * On by default with the embedded database, off with any other: {@code concordat.sample}.
 */
@Component
@ConditionalOnBooleanProperty("concordat.sample")
class Sample implements ApplicationRunner {

    private final SampleLoading loading;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final SampleAdditions additions = SampleFiles.additions();

    Sample(SampleLoading loading, Accounts accounts, TransactionTemplate transaction) {
        this.loading = loading;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var system = List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("sample", null, system)));
        try {
            transaction.executeWithoutResult(status -> {
                if (accounts.find(additions.staff().getFirst().email()).isEmpty()) {
                    loading.load();
                }
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
