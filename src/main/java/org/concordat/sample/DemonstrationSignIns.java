package org.concordat.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.sample.SampleAdditions.PersonAdded;
import org.concordat.sample.SampleData.OrganisationFact;
import org.concordat.uikit.SampleSignIn;
import org.concordat.uikit.SampleSignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever tries the demonstration as whom they can sign in: at the console, and on the sign-in page. */
@Component
@ConditionalOnBooleanProperty("concordat.sample")
class DemonstrationSignIns implements SampleSignIns {

    private final SampleAdditions additions = SampleFiles.additions();
    private final SampleData facts = SampleFiles.facts();
    private final MessageSource messages;

    DemonstrationSignIns(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<SampleSignIn> list() {
        return Stream.concat(
                        additions.people().stream()
                                .filter(PersonAdded::signsIn)
                                .map(it -> signIn(it.email(), role(it))),
                        additions.staff().stream().map(it -> signIn(it.email(), text("sample.role." + it.role()))))
                .toList();
    }

    @EventListener
    @Order(1)
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(
                    text("sample.sign-ins", Integer.toString(web.getWebServer().getPort()), additions.password()));
            list().forEach(it -> System.out.printf(Locale.ROOT, "  %-40s %s%n", it.email(), it.who()));
        }
    }

    private SampleSignIn signIn(String email, String who) {
        return new SampleSignIn(who, email, additions.password());
    }

    private String role(PersonAdded person) {
        var role = person.roles().stream().sorted().findFirst().orElseThrow();
        return text("sample.role." + role, organisation(person.organisation()));
    }

    private String organisation(String ref) {
        return Stream.concat(facts.organisations().stream(), additions.ownOrganisations().stream())
                .filter(it -> it.ref().equals(ref))
                .map(OrganisationFact::name)
                .findFirst()
                .orElse(ref);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
