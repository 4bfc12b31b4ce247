package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Reasons that any test has the portal write to the trail as codes must have words to be shown in. It looks after each
 * class of tests and is registered in the tests' {@code spring.factories}, so that a code without words fails where it
 * first happens.
 */
public class WordsForEverything implements TestExecutionListener, Ordered {

    private static final String CODES = "[A-Z][A-Z_]+([, ]+[A-Z][A-Z_]+)*";

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        var context = test.getApplicationContext();
        if (context.getBeanNamesForType(AuditTrail.class).length == 0) {
            return;
        }
        var missing = new TreeSet<String>();
        context.getBean(JdbcClient.class)
                .sql("select distinct why from audit_entry where why ~ :codes")
                .param("codes", "^" + CODES + "$")
                .query(row -> {
                    Arrays.stream(row.getString("why").split("[, ]+"))
                            .map(it -> "audit.code." + it)
                            .filter(it -> !isThere(context, it))
                            .forEach(missing::add);
                });
        assertThat(missing).as("words that the trail needs").isEmpty();
    }

    private static boolean isThere(MessageSource messages, String key) {
        return messages.getMessage(key, null, null, Locale.UK) != null
                || messages.getMessage(key.replace("audit.code.", "role."), null, null, Locale.UK) != null;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // looks first, before anybody closes the context
    }
}
