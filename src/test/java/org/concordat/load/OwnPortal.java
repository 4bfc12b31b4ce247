package org.concordat.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.ConcordatApplication;
import org.concordat.TestStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The product in this process, started as for its users: its own PostgreSQL with everything that makes it safe, its web
 * server on some free port. The builders of the tests are beside it, and nothing else of theirs.
 */
final class OwnPortal {

    private OwnPortal() {}

    /** Empty. */
    static ConfigurableApplicationContext start(Path data) {
        return start(data, "--concordat.sample=false");
    }

    /** With its demonstration, where people need nothing but their password. */
    static ConfigurableApplicationContext startWithSample(Path data) {
        return start(data, "--concordat.sample=true", "--concordat.account.second-factor=off");
    }

    private static ConfigurableApplicationContext start(Path data, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--concordat.test-database=none",
                "--concordat.port=0",
                "--concordat.address=http://localhost",
                "--concordat.account.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "--concordat.data-directory=" + data));
        arguments.addAll(List.of(settings));
        var application = new SpringApplication(ConcordatApplication.class, TestStage.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("productAlone", new ProductAlone()));
        return application.run(arguments.toArray(String[]::new));
    }

    /** Leaves out whatever a scan finds among the tests. */
    private static final class ProductAlone extends TypeExcludeFilter {

        private final String product = ConcordatApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) {
            try {
                return !found.getResource().getURL().toString().contains(product);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductAlone;
        }

        @Override
        public int hashCode() {
            return ProductAlone.class.hashCode();
        }
    }
}
