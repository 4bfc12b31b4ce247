package org.concordat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.kernel.PublicRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

@Tag("A1")
class DenyingByDefaultTests {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
            Secured.class, DenyingByDefault.class, Unmarked.class, PartlyMarked.class, Open.class);

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("anybody", null, "ROLE_ADMINISTRATOR", "ROLE_SYSTEM"));
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }

    @Test
    void refusesAServiceThatDoesNotSayWhoMayCallIt() {
        var unmarked = context.getBean(Unmarked.class);
        var partly = context.getBean(PartlyMarked.class);
        assertThatThrownBy(unmarked::work).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(partly::forgotten).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsThroughWhatSaysSo() {
        assertThat(context.getBean(PartlyMarked.class).marked()).isTrue();
        assertThat(context.getBean(Open.class).read()).isTrue();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Secured {}

    @Service
    static class Unmarked {

        public boolean work() {
            return true;
        }
    }

    @Service
    static class PartlyMarked {

        @PreAuthorize("hasRole('ADMINISTRATOR')")
        public boolean marked() {
            return true;
        }

        public boolean forgotten() {
            return true;
        }
    }

    @Service
    @PublicRead
    static class Open {

        public boolean read() {
            return true;
        }
    }
}
