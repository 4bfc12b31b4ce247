package org.concordat.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says aloud that anybody may ask this service: it answers from the published record alone. Every service carries
 * either this mark or a rule of who may call it; the build fails on one without.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicRead {}
