package org.concordat.opendata;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Before all that answers: how often programs may ask, and from where. And what they are told of the interface. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration {

    private static final int BEFORE_READY_PAGES = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 20;

    @Bean
    FilterRegistrationBean<AnyOrigin> anyOrigin() {
        var filter = new FilterRegistrationBean<>(new AnyOrigin());
        filter.setOrder(BEFORE_READY_PAGES);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ApiLimits> apiLimits(ApiSettings settings) {
        var filter = new FilterRegistrationBean<>(new ApiLimits(settings));
        filter.setOrder(BEFORE_READY_PAGES + 1);
        return filter;
    }

    /** Its server is named by the settings, not by whoever asks. */
    @Bean
    OpenAPI openApi(PublicSettings settings, MessageSource messages) {
        return new OpenAPI()
                .info(new Info()
                        .title(messages.getMessage("opendata.api.title", null, Locale.UK))
                        .version("1")
                        .description(messages.getMessage("opendata.api.description", null, Locale.UK))
                        .license(new License()
                                .name("Open Government Licence v3.0")
                                .url("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")))
                .servers(List.of(new Server().url(settings.printed(""))));
    }
}
