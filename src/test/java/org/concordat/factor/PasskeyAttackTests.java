package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Answers of an authenticator that no browser would send: signed well, and wrong in one thing. */
@PortalTest
@Tag("A17")
class PasskeyAttackTests {

    private static final String PASSKEY = "/workspace/second-factor/passkey";
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_THE_KEY = 0x40;

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserCredentialRepository credentials;

    @Autowired
    ProvenPeople people;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final KeyPair key = key();

    private MockMvc browser;
    private ProvenPeople.Visitor owner;
    private String own;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        owner = people.somebody();
        own = environment.getProperty(
                "concordat.address", "http://localhost:" + environment.getProperty("concordat.port", "8080"));
    }

    @Test
    void letsTheRightAnswerIn() throws Exception {
        has(5);
        assertThat(answered(own, "localhost", 6)).isEqualTo(200);
        assertThat(answered(own, "localhost", 7)).isEqualTo(200);
        assertThat(counter()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost:1",
                "https://localhost",
                "http://evil.localhost",
                "null"
            })
    void refusesAnAnswerThatWasGivenToAnotherOrigin(String origin) throws Exception {
        has(5);
        assertThat(answered(origin, "localhost", 6)).isEqualTo(401);
        assertThat(counter()).isEqualTo(5);
    }

    @Test
    void refusesAnAnswerThatWasGivenToAnotherHost() throws Exception {
        has(5);
        assertThat(answered(own, "evil.example", 6)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5,4", "5,1", "5,0"})
    void refusesAnAnswerWhoseCounterGoesBack(long last, long now) throws Exception {
        has(last);
        assertThat(answered(own, "localhost", now)).isEqualTo(401);
        assertThat(counter()).as("stays where it was").isEqualTo(last);
        assertThat(people.mails(owner)).as("its owner is told").containsExactly("passkey.copied");
        assertThat(people.trail(owner)).contains("passkey.copied");
        assertThat(answered(own, "localhost", last + 1))
                .as("the one that counts on")
                .isEqualTo(200);
    }

    @Test
    void takesAPasskeyThatDoesNotCount() throws Exception {
        has(0);
        assertThat(answered(own, "localhost", 0)).isEqualTo(200);
        assertThat(answered(own, "localhost", 0)).isEqualTo(200);
    }

    @Test
    void refusesAnAnswerThatAnotherKeySigned() throws Exception {
        has(5);
        assertThat(answered(own, "localhost", 6, key())).isEqualTo(401);
    }

    /** Somebody's passkey, made when its counter stood at zero. */
    private void has(long counter) {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var cose = joined(
                hex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                hex("225820"),
                coordinate(point.getAffineY()));
        var made = joined(
                data("localhost", PRESENT_AND_VERIFIED | WITH_THE_KEY, 0),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                cose);
        var attestation = joined(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
                ByteBuffer.allocate(2).putShort((short) made.length).array(),
                made);
        credentials.save(ImmutableCredentialRecord.builder()
                .credentialId(new Bytes(id))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .userEntityUserId(PasskeyUser.id(owner.id()))
                .publicKey(new ImmutablePublicKeyCose(cose))
                .signatureCount(counter)
                .uvInitialized(true)
                .transports(Set.of())
                .attestationObject(new Bytes(attestation))
                .attestationClientDataJSON(new Bytes("{}".getBytes(StandardCharsets.UTF_8)))
                .created(clock.instant())
                .lastUsed(clock.instant())
                .label("Office laptop")
                .build());
    }

    private long counter() {
        return Objects.requireNonNull(credentials.findByCredentialId(new Bytes(id)))
                .getSignatureCount();
    }

    private int answered(String origin, String host, long counter) throws Exception {
        return answered(origin, host, counter, key);
    }

    private int answered(String origin, String host, long counter, KeyPair signs) throws Exception {
        var session = new MockHttpSession();
        var asked = browser.perform(post(PASSKEY + "/options").session(session).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var challenge = new JsonMapper().readTree(asked).get("challenge").asString();
        var client = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
        var data = data(host, PRESENT_AND_VERIFIED, counter);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signs.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        var answer = """
                {"id": "%1$s", "rawId": "%1$s", "credType": "public-key", "clientExtensionResults": {},
                 "authenticatorAttachment": "platform",
                 "response": {"authenticatorData": "%2$s", "clientDataJSON": "%3$s", "signature": "%4$s"}}""".formatted(text(id), text(data), text(client), text(signature.sign()));
        return browser.perform(post(PASSKEY)
                        .session(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(answer))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static byte[] data(String host, int flags, long counter) {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
