package provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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
import org.springframework.security.web.context.SecurityContextHolderFilter;

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
        LONG_EXPIRED,
        /** True of itself, but nobody was asked anew. */
        PROVEN_AN_HOUR_AGO,
        /** Does not tell when somebody was asked. */
        PROVEN_AT_NO_TIME
    }

    public static final String SECRET = "the provider knows the portal by this";

    private static final String BETWEEN = "|";

    private static int port;
    private static String portal = "";

    private LyingProvider() {}

    /** Starts it once, in a process of its own, and tells its port. It ends with ours. */
    public static synchronized int start(String portalAddress) {
        if (port == 0) {
            try {
                var process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                LyingProvider.class.getName(),
                                portalAddress)
                        .redirectError(Path.of("target", "provider.log").toFile())
                        .start();
                var line = process.inputReader().readLine();
                while (line != null && !line.startsWith("port ")) {
                    line = process.inputReader().readLine();
                }
                port = Integer.parseInt(
                        Objects.requireNonNull(line, "it does not start").substring("port ".length()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return port;
    }

    /** Who one must say one is, to have tokens of that kind. */
    public static String user(String subject, Lie lie, String email) {
        return String.join(BETWEEN, subject, lie.name(), email);
    }

    public static void main(String[] arguments) throws IOException {
        portal = arguments[0];
        var server = new AnnotationConfigServletWebServerApplicationContext();
        server.register(Server.class);
        server.refresh();
        System.out.println("port " + server.getWebServer().getPort());
        while (System.in.read() >= 0) {
            // Until whoever started it is gone.
        }
        server.close();
        System.exit(0);
    }

    private static void lie(JwtEncodingContext token) {
        if (!token.getTokenType().getValue().equals("id_token")) {
            return;
        }
        var told = token.getPrincipal().getName().split(Pattern.quote(BETWEEN), -1);
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.subject(told[0])
                .claim("email", told[2])
                .claim("email_verified", true)
                .claim("auth_time", Instant.now().getEpochSecond());
        switch (Lie.valueOf(told[1])) {
            case NONE -> {}
            case FOR_ANOTHER_AUDIENCE -> claims.audience(List.of("somebody-else"));
            case FROM_ANOTHER_ISSUER -> claims.issuer("https://evil.example/one");
            case FOR_ANOTHER_SIGN_IN -> claims.claim("nonce", "of another sign-in");
            case PROVEN_AN_HOUR_AGO ->
                claims.claim("auth_time", Instant.now().minusSeconds(3600).getEpochSecond());
            case PROVEN_AT_NO_TIME -> claims.claims(all -> all.remove("auth_time"));
            case LONG_EXPIRED -> claims.issuedAt(Instant.EPOCH).expiresAt(Instant.EPOCH.plusSeconds(60));
        }
    }

    @Configuration
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory webServer() {
            var server = new TomcatServletWebServerFactory(0);
            // Without any servlet, Tomcat asks no filter.
            server.getSettings().setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var believed = new PreAuthenticatedAuthenticationProvider();
            believed.setPreAuthenticatedUserDetailsService(token -> new User(
                    token.getName(),
                    "",
                    List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.X509_AUTHORITY))));
            var header = new RequestHeaderAuthenticationFilter();
            header.setPrincipalRequestHeader("X-User");
            header.setExceptionIfHeaderMissing(false);
            header.setCheckForPrincipalChanges(true);
            header.setAuthenticationManager(believed::authenticate);
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .addFilterAfter(header, SecurityContextHolderFilter.class)
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
                    .postLogoutRedirectUri(portal + "/")
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
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
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
