package org.concordat.start;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the whole portal.
 *
 * @param dataDirectory where everything is kept that must outlive the process
 * @param fresh whether to delete what is kept there and start over
 */
@ConfigurationProperties("concordat")
record PortalSettings(
        @DefaultValue("var") String dataDirectory,
        @DefaultValue("false") boolean fresh) {

    Path dataPath() {
        return Path.of(dataDirectory).toAbsolutePath().normalize();
    }
}
