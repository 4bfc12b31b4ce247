package org.concordat.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An identity provider with which people can sign in.
 *
 * @param registration its name in the settings
 * @param name what people call it
 */
public record IdentityProvider(String registration, String name) {

    private static final String BEGINNING = "/workspace/sign-in/with/";

    /** Where signing in with it begins. */
    public String path() {
        return BEGINNING + registration;
    }

    /**
     * Where somebody who signs in with it proves anew that it is they.
     *
     * @param back where they are led then, such as {@code /workspace/account}
     */
    public String confirmingPath(String back) {
        return path() + "?confirm&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
