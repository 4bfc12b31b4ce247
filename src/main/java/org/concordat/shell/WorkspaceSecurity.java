package org.concordat.shell;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.MultipartConfigElement;
import org.concordat.account.RequestMemory;
import org.concordat.credential.TurnedAway;
import org.concordat.factor.FactorsAtSignIn;
import org.concordat.membership.MemberAuthority;
import org.concordat.signin.SignInSecurity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may send what to the workspace, and what browsers are told. Speaks for {@code /workspace} alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkspaceSettings.class, StrangerSettings.class})
class WorkspaceSecurity {

    /** Vaadin's client needs inline scripts and eval until it can do without; nothing from elsewhere is allowed. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final int ONE_YEAR = 31_536_000;

    /** Of these Vaadin says how long they are good, and what is said beside that would count for more. */
    private static final RequestMatcher BUILT =
            PathPatternRequestMatcher.withDefaults().matcher("/workspace/VAADIN/build/**");

    @Bean
    @Order(2)
    SecurityFilterChain workspace(
            HttpSecurity http,
            SignInSecurity signIn,
            FactorsAtSignIn factors,
            HalfSignedIn half,
            MemberAuthority members,
            RequestMemory memory,
            VaadinDefaultRequestCache wanted,
            WorkspaceSettings settings,
            StrangerSettings few,
            Strangers strangers,
            TurnedAway away,
            @Value("${concordat.address:}") String address) {
        wanted.setDelegateRequestCache(new AskedForAddress(settings.tls()));
        return http.securityMatcher("/workspace/**")
                .authorizeHttpRequests(it -> it.requestMatchers(half)
                        .denyAll()
                        // Whoever may not read a file is told that there is none, strangers too.
                        .requestMatchers("/workspace/files/*")
                        .permitAll())
                .exceptionHandling(it -> it.defaultAccessDeniedHandlerFor(half, half)
                        // The only one would be taken for everybody.
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
                .with(factors, Customizer.withDefaults())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class)
                                .logoutSuccessHandler(new SignedOut())
                                // An unknown address is answered by the workspace itself, in its own look.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .with(signIn, Customizer.withDefaults())
                .headers(it -> tellBrowsers(it, settings.tls()))
                .addFilterBefore(new FreshMemberRole(members, memory), AuthorizationFilter.class)
                .addFilterAfter(new KnownMethods(away), HeaderWriterFilter.class)
                .addFilterAfter(new WhileAway(away), HeaderWriterFilter.class)
                .addFilterAfter(new OwnOrigin(settings.tls(), address), HeaderWriterFilter.class)
                .addFilterAfter(
                        new StrangerFilter(strangers, away, few.idle(), settings.idle()), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    ServletRegistrationBean<SpringServlet> vaadin(
            ApplicationContext context,
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties properties) {
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, properties, new WorkspaceServlet(context));
    }

    /** Before anything takes the address apart. */
    @Bean
    FilterRegistrationBean<PlainAddresses> plainAddresses() {
        var filter = new FilterRegistrationBean<>(new PlainAddresses());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers, boolean tls) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(it -> {
                    it.includeSubDomains(true).maxAgeInSeconds(ONE_YEAR);
                    if (tls) {
                        // A proxy that speaks TLS may not tell that it did.
                        it.requestMatcher(AnyRequestMatcher.INSTANCE);
                    }
                })
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(BUILT), new CacheControlHeadersWriter()))
                .withObjectPostProcessor(new WritingHeadersEarly());
    }

    /** Tomcat 11 commits Vaadin's pages before headers are written late: spring-security#19457. */
    private static final class WritingHeadersEarly implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
