package org.concordat.publication;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorkeeper before every page of the record; not before what needs no database. */
@Configuration(proxyBeanMethods = false)
class PublicDoors implements WebMvcConfigurer {

    private final Doorkeeper doorkeeper;

    PublicDoors(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper)
                .excludePathPatterns(
                        "/livez", "/readyz", "/error", "/assets/**", "/robots.txt", "/workspace", "/workspace/**");
    }
}
