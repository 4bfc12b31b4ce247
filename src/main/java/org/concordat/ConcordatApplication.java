package org.concordat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the portal: the public record and the workspace in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class ConcordatApplication {

    public static void main(String[] arguments) {
        var command = Commands.asked(arguments);
        if (command.isPresent()) {
            System.exit(Commands.run(command.get(), arguments));
        }
        var application = new SpringApplication(ConcordatApplication.class);
        application.addInitializers(new FreePortCheck());
        application.run(arguments);
    }
}
