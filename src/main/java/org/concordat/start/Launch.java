package org.concordat.start;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Starts the portal, or does what the launcher asks for instead. */
public final class Launch {

    private Launch() {}

    /**
     * @param portal what the portal is made of
     * @param node what a node is made of that serves the public record alone
     * @param commands what can be asked for instead, by name
     */
    public static void of(
            Class<?> portal, Class<?> node, Map<String, Class<? extends Command>> commands, String... arguments) {
        var command = new Commands(commands).asked(arguments);
        if (command.isPresent()) {
            System.exit(Commands.run(command.get(), arguments));
        }
        var application = new SpringApplication();
        application.addListeners(new MadeByRole(application, portal, node));
        application.addInitializers(new FreePortCheck());
        application.run(arguments);
    }

    /** Chooses what is started once all settings are read. */
    private record MadeByRole(SpringApplication application, Class<?> portal, Class<?> node)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var role = NodeRole.of(event.getEnvironment());
            application.addPrimarySources(List.of(role == NodeRole.RECORD ? node : portal));
        }
    }
}
