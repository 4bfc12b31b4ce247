package org.concordat.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever brings a database of their own did not come for the demonstration. */
class SampleDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = environment.getProperty("concordat.db.url", "").isBlank();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("sampleDefault", Map.of("concordat.sample", embedded)));
    }
}
