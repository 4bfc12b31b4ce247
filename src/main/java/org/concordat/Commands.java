package org.concordat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The commands that the launcher knows besides running the portal: {@code --concordat.command=verify-audit}. A command
 * may run beside the portal, on the same data.
 */
final class Commands {

    /** The setting that names a command. */
    static final String SETTING = "concordat.command";

    private static final String OPTION = "--" + SETTING + "=";

    private static final Map<String, Supplier<SpringApplication>> KNOWN = Map.of(
            "verify-audit", () -> onDatabaseAlone(VerifyAudit.class),
            "admin-link", () -> onDatabaseAlone(AdminLink.class));

    private Commands() {}

    /** What is asked for instead of the portal, if there is such a command. */
    static Optional<SpringApplication> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(it -> it.startsWith(OPTION))
                .map(it -> KNOWN.get(it.substring(OPTION.length())))
                .filter(Objects::nonNull)
                .map(Supplier::get)
                .findFirst();
    }

    /** Does what is asked and returns the exit code. */
    static int run(SpringApplication asked, String... arguments) {
        try (var context = asked.run(arguments)) {
            return context.getBean(Command.class).run(System.out);
        }
    }

    /** A command that needs the database and nothing else of the portal. */
    private static SpringApplication onDatabaseAlone(Class<? extends Command> command) {
        var application = new SpringApplication(command);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }
}
