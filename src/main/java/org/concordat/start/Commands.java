package org.concordat.start;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Map<String, Class<? extends Command>> known;

    Commands(Map<String, Class<? extends Command>> known) {
        this.known = known;
    }

    /** What is asked for instead of the portal, if there is such a command. */
    Optional<Class<? extends Command>> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(it -> it.startsWith(OPTION))
                .<Class<? extends Command>>map(it -> known.get(it.substring(OPTION.length())))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Does what is asked and returns the exit code. */
    static int run(Class<? extends Command> asked, String... arguments) {
        var application = new SpringApplication(asked);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            return context.getBean(Command.class)
                    .run(context.getBean(Database.class).access(), System.out);
        }
    }
}
