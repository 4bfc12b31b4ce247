package org.concordat.publication;

import org.concordat.kernel.ConsultationClock;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * How the public face is guarded: it only answers to reading, keeps no session, sets no cookie, runs no script, and
 * owns everything that is not the workspace, error pages included.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain publicFace(HttpSecurity http) throws Exception {
        var workspace = new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern("/workspace"),
                PathPatternRequestMatcher.pathPattern("/workspace/**"));
        return http.securityMatcher(new NegatedRequestMatcher(workspace))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(PublicSecurity::headers)
                .addFilterAfter(new OnlyReading(), HeaderWriterFilter.class)
                .addFilterAfter(new ReadableQuery(), OnlyReading.class)
                .addFilterAfter(new TidyAddress(), ReadableQuery.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                // Otherwise a response that is flushed early goes out without them (spring-security#19457).
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    /** Each face refuses the methods that it does not know, in its own look. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusingTraceByOurselves() {
        return server -> server.addConnectorCustomizers(it -> it.setAllowTrace(true));
    }

    /** Before the guards: what is kept went through them when it was written, and is the same for everybody. */
    @Bean
    FilterRegistrationBean<ReadyPages> readyPages(
            RecordWatch watch, ApplicationAvailability availability, ConsultationClock clock, ReaderSettings settings) {
        var pages = new FilterRegistrationBean<>(new ReadyPages(watch, availability, clock, settings));
        pages.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return pages;
    }

    @Bean
    FilterRegistrationBean<PublicCaching> publicCaching() {
        return new FilterRegistrationBean<>(new PublicCaching());
    }
}
