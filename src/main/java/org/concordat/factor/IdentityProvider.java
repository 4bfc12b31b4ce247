package org.concordat.factor;

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
}
