package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Whatever any test has the portal write to the trail must have words to be shown in: what was done, as what, and those
 * reasons that are codes. It looks after each class of tests and is registered in the tests' {@code spring.factories},
 * so that an act without words fails where it first happens. Acts of the tests' own begin with {@code test.}.
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
                .sql("select distinct act, role, case when why ~ :codes then why else '' end as why from audit_entry "
                        + "where act not like 'test.%'")
                .param("codes", "^" + CODES + "$")
                .query(row -> {
                    Stream.concat(
                                    Stream.of(
                                            "audit.act." + row.getString("act"),
                                            "audit.role."
                                                    + row.getString("role").replace(' ', '-')),
                                    Arrays.stream(row.getString("why").split("[, ]+"))
                                            .filter(it -> !it.isEmpty())
                                            .map(it -> "audit.code." + it))
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
