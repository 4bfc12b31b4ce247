package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.concordat.factor.ProvenPeople;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import provider.LyingProvider;

/** A portal on a real port that is known beforehand, as passkeys and identity providers need it. All tests share it. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({TestStage.class, ProvenPeople.class})
public abstract class PortalWithProviders {

    protected static final String ADDRESS;

    private static final int PORT;

    static {
        try (var free = new ServerSocket(0)) {
            PORT = free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ADDRESS = "http://localhost:" + PORT;
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        int provider = LyingProvider.start(ADDRESS);
        settings.add("concordat.port", () -> PORT);
        settings.add("concordat.address", () -> ADDRESS);
        settings.add("concordat.account.providers-with-second-factor", () -> "strong");
        for (var name : new String[] {"council", "other", "strong"}) {
            var registration = "spring.security.oauth2.client.registration." + name + ".";
            settings.add(registration + "client-id", () -> "portal");
            settings.add(registration + "client-secret", () -> LyingProvider.SECRET);
            settings.add(registration + "scope", () -> "openid");
            settings.add(registration + "client-name", () -> "the " + name + " sign-in");
            settings.add(
                    "spring.security.oauth2.client.provider." + name + ".issuer-uri",
                    () -> "http://localhost:" + provider + "/" + name);
        }
    }

    protected static int port() {
        return PORT;
    }
}
