package org.concordat.publication;

import org.concordat.opendata.ReaderPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the queue before every page of the record; not before what needs no database. */
@Configuration(proxyBeanMethods = false)
class ReaderQueueConfiguration implements WebMvcConfigurer {

    private final ReaderQueue queue;

    ReaderQueueConfiguration(ReaderQueue queue) {
        this.queue = queue;
    }

    @Bean
    static ReaderPlaces readerPlaces(ReaderSettings settings) {
        return new ReaderPlaces(settings.atOnce(), settings.waiting(), settings.patience());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(queue)
                .excludePathPatterns(
                        "/livez", "/readyz", "/error", "/assets/**", "/robots.txt", "/workspace", "/workspace/**");
    }
}
