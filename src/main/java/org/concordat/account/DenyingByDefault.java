package org.concordat.account;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.concordat.kernel.PublicRead;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.stereotype.Service;

/**
 * Refuses every call of a service that does not say who may call it. The build fails on such a service; this is for the
 * day on which it does not.
 */
@Configuration(proxyBeanMethods = false)
class DenyingByDefault {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor unmarkedServicesAreRefused() {
        var refusing = new AuthorizationManagerBeforeMethodInterceptor(
                new Unmarked(), (authentication, call) -> new AuthorizationDecision(false));
        refusing.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() - 1);
        return refusing;
    }

    private static final class Unmarked extends StaticMethodMatcherPointcut {

        Unmarked() {
            setClassFilter(it -> it.getName().startsWith("org.concordat.")
                    && AnnotatedElementUtils.hasAnnotation(it, Service.class)
                    && !AnnotatedElementUtils.hasAnnotation(it, PublicRead.class)
                    && !AnnotatedElementUtils.hasAnnotation(it, PreAuthorize.class));
        }

        @Override
        public boolean matches(Method method, Class<?> target) {
            var called = AopUtils.getMostSpecificMethod(method, target);
            return Modifier.isPublic(called.getModifiers())
                    && called.getDeclaringClass() != Object.class
                    && !AnnotatedElementUtils.hasAnnotation(called, PreAuthorize.class);
        }
    }
}
