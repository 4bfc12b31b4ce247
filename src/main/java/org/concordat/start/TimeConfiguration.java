package org.concordat.start;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The machine's clock, which credentials, sessions and deadlines of the service itself go by. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @Primary
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
