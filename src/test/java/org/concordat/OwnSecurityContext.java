package org.concordat;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Several application contexts live in a test run, and each brings a way of its own to know who is signed in; the last
 * to start would have the say for all. Each test is given its own context's.
 */
public class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 5000; // before Spring Security's own
    }
}
