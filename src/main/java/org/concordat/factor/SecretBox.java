package org.concordat.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Locks away what must be read again and never be found in a copy of the database: AES-256 in GCM, each secret bound to
 * the person it belongs to, the key kept apart from the database.
 */
@Component
class SecretBox {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String given;
    private final Path file;

    private @Nullable SecretKeySpec key;

    SecretBox(FactorSettings settings, Environment environment) {
        this.given = settings.key();
        this.file = Path.of(environment.getProperty("concordat.data-directory", "var"), "secret-box.key");
    }

    byte[] lock(PersonId owner, byte[] secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when this was locked for somebody else, under another key, or was changed */
    byte[] unlock(PersonId owner, byte[] locked) {
        var nonce = ByteBuffer.wrap(locked).slice(0, NONCE);
        var bytes = new byte[NONCE];
        nonce.get(bytes);
        try {
            return cipher(Cipher.DECRYPT_MODE, owner, bytes).doFinal(locked, NONCE, locked.length - NONCE);
        } catch (AEADBadTagException foreign) {
            throw new IllegalStateException(
                    "A secret does not open with this key: is it the key it was locked with?", foreign);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, PersonId owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            try {
                var bytes = Base64.getDecoder().decode(given == null || given.isBlank() ? kept() : given.strip());
                if (bytes.length != KEY) {
                    throw new IllegalStateException("concordat.account.key must be 32 bytes in Base64");
                }
                key = new SecretKeySpec(bytes, "AES");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return key;
    }

    /** Whoever finds the file finds it whole, and whoever comes second takes what the first made. */
    private String kept() throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var bytes = new byte[KEY];
            random.nextBytes(bytes);
            var draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "secret-box",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            try {
                Files.createLink(file, draft);
                Files.delete(draft);
            } catch (FileAlreadyExistsException other) {
                Files.delete(draft);
            } catch (UnsupportedOperationException noLinks) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Files.readString(file).strip();
    }
}
