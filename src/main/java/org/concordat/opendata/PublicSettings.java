package org.concordat.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public face.
 *
 * @param publicAddress where the portal is reached from outside, such as {@code https://consult.example}; empty where
 *     nobody said so
 * @param address where mails say that it is reached
 */
@ConfigurationProperties("concordat")
public record PublicSettings(
        @DefaultValue("") String publicAddress,
        @DefaultValue("") String address) {

    /** The whole address of a path; the path alone where the portal does not know where it is reached. */
    public String address(String path) {
        return publicAddress.replaceFirst("/+$", "") + path;
    }

    /** The whole address of a path as it stands on paper, where nobody can follow a link. */
    public String printed(String path) {
        return (publicAddress.isEmpty() ? address : publicAddress).replaceFirst("/+$", "") + path;
    }
}
