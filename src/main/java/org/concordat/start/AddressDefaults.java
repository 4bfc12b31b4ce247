package org.concordat.start;

import java.util.Map;
import org.concordat.kernel.PublicAddress;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What follows from where people reach the portal: behind an {@code https} address, cookies and origins are strict by
 * themselves. An address that cannot be read is refused; one in the clear that is not this machine's is said to be.
 */
class AddressDefaults implements EnvironmentPostProcessor, Ordered {

    static final String ADDRESS = "concordat.address";
    private static final String TLS = "concordat.workspace.tls";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var written = environment.getProperty(ADDRESS, "");
        if (written.isBlank()) {
            return;
        }
        var address = PublicAddress.parse(written).orElseThrow(() -> new AddressNotUsable(written));
        if (!written.equals(address.toString())) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("address", Map.of(ADDRESS, address.toString())));
        }
        boolean tls = environment.getProperty(TLS, Boolean.class, address.isTls());
        environment.getPropertySources().addLast(new MapPropertySource("addressDefaults", Map.of(TLS, tls)));
        if (!tls && !address.isThisMachine()) {
            System.out.println(StartMessages.text("start.address-in-the-clear", address));
        }
    }

    /** After the files of settings are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
