package org.concordat.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts the portal, or does what the launcher asks for instead. */
public final class Launch {

    private Launch() {}

    /**
     * @param portal what the portal is made of
     * @param commands what can be asked for instead, by name
     */
    public static void of(Class<?> portal, Map<String, Class<? extends Command>> commands, String... arguments) {
        var command = new Commands(commands).asked(arguments);
        if (command.isPresent()) {
            System.exit(Commands.run(command.get(), arguments));
        }
        var application = new SpringApplication(portal);
        application.addInitializers(new FreePortCheck());
        application.run(arguments);
    }
}
