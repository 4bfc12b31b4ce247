package org.concordat.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Takes what readers send: only where somebody is behind it, and not on a node that serves the record alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "concordat.role", havingValue = "whole", matchIfMissing = true)
@interface TakesWords {}
