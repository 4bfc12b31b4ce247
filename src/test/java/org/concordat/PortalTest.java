package org.concordat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.concordat.factor.ProvenPeople;
import org.concordat.mail.TestOutbox;
import org.concordat.signin.TestPeople;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of services on the whole portal with a real PostgreSQL. All such tests share one application context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest( // Tests come from everywhere at once, and remind whom they mean to.
        properties = {
            "concordat.sign-in.tries-in-all=1000",
            "concordat.sign-in.refusals-told=1000000",
            "concordat.response.reminders-from=P1D",
            "concordat.response.waiting-from=P1D",
            "concordat.consultee.letters-from=P1D",
            "concordat.notification.mails-from=P1D",
            "concordat.alerts.mails-from=P1D"
        })
@Import({
    CountedStatements.class,
    TestStage.class,
    TestWorkspace.class,
    TestOutbox.class,
    TestPeople.class,
    ProvenPeople.class
})
public @interface PortalTest {}
