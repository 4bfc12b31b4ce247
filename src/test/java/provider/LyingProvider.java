package provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;

/**
 * Spring's authorization server on a port of its own. It believes who one says one is, in the header X-User, has as many
 * issuers as there are paths, and changes its tokens as it is told.
 */
public final class LyingProvider {

    /** What the next tokens say that they must not. */
    public enum Lie {
        NONE,
        FOR_ANOTHER_AUDIENCE,
        FROM_ANOTHER_ISSUER,
        FOR_ANOTHER_SIGN_IN,
        LONG_EXPIRED
    }

    public static final String SECRET = "the provider knows the portal by this";

    private static final AnnotationConfigServletWebServerApplicationContext SERVER =
            new AnnotationConfigServletWebServerApplicationContext();
    private static String portal = "";
    private static volatile Lie lie = Lie.NONE;
    private static volatile String email = "";

    private LyingProvider() {}

    /** Starts it once, and tells its port. */
    public static synchronized int start(String portalAddress) {
        if (portal.isEmpty()) {
            portal = portalAddress;
            SERVER.register(Server.class);
            SERVER.refresh();
        }
        return SERVER.getWebServer().getPort();
    }

    public static void tell(Lie what) {
        lie = what;
    }

    public static void claimEmail(String address) {
        email = address;
    }

    private static void lie(JwtEncodingContext token) {
        if (!token.getTokenType().getValue().equals("id_token")) {
            return;
        }
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.claim("email", email).claim("email_verified", true);
        switch (lie) {
            case NONE -> {}
            case FOR_ANOTHER_AUDIENCE -> claims.audience(List.of("somebody-else"));
            case FROM_ANOTHER_ISSUER -> claims.issuer("https://evil.example/one");
            case FOR_ANOTHER_SIGN_IN -> claims.claim("nonce", "of another sign-in");
            case LONG_EXPIRED -> claims.issuedAt(Instant.EPOCH).expiresAt(Instant.EPOCH.plusSeconds(60));
        }
    }

    @Configuration
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var believed = new PreAuthenticatedAuthenticationProvider();
            believed.setPreAuthenticatedUserDetailsService(
                    token -> new User(token.getName(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
            var header = new RequestHeaderAuthenticationFilter();
            header.setPrincipalRequestHeader("X-User");
            header.setExceptionIfHeaderMissing(false);
            header.setAuthenticationManager(believed::authenticate);
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .addFilter(header)
                    .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .multipleIssuersAllowed(true)
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("portal")
                    .clientId("portal")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(portal + "/workspace/sign-in/from/council")
                    .redirectUri(portal + "/workspace/sign-in/from/other")
                    .redirectUri(portal + "/workspace/sign-in/from/strong")
                    .scope(OidcScopes.OPENID)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
            return LyingProvider::lie;
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }
    }
}
