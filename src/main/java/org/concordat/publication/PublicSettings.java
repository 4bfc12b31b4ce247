package org.concordat.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public face.
 *
 * @param publicAddress where the portal is reached from outside, such as {@code https://consult.example}; empty where
 *     nobody said so
 */
@ConfigurationProperties("concordat")
record PublicSettings(@DefaultValue("") String publicAddress) {

    /** The whole address of a path; the path alone where the portal does not know where it is reached. */
    String address(String path) {
        return publicAddress.replaceFirst("/+$", "") + path;
    }
}
