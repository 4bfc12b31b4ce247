package org.concordat.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** The one place on disk where the portal keeps things; held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    /** Within one process a second file lock would silently end the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory if need be and takes it for this process.
     *
     * @throws DataDirectoryNotWritable if this user cannot keep data there
     * @throws DataDirectoryInUse if another portal holds it
     */
    static DataDirectory claim(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path, OWNER_ONLY);
            }
            var real = path.toRealPath();
            refuseForeign(real);
            return new DataDirectory(real, lock(real));
        } catch (IOException failure) {
            throw new DataDirectoryNotWritable(path, reason(failure), failure);
        }
    }

    /**
     * Looks whether a portal keeps its data there, and makes nothing.
     *
     * @throws DataDirectoryNotWritable if none does
     */
    static void requireKept(Path path) {
        if (Files.notExists(path.resolve("postgres"))) {
            throw new DataDirectoryNotWritable(path, StartMessages.text("start.data-none"), null);
        }
    }

    /** PostgreSQL works only for the user who owns its files, so say so before it does. */
    private static void refuseForeign(Path path) throws IOException {
        var probe = Files.createTempFile(path, "probe", "");
        try {
            var postgres = path.resolve("postgres");
            if (Files.exists(postgres)) {
                var owner = Files.getOwner(postgres);
                if (!owner.equals(Files.getOwner(probe))) {
                    throw new DataDirectoryNotWritable(
                            path, StartMessages.text("start.data-of-another-user", owner.getName()), null);
                }
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("concordat.lock");
        if (!HELD.add(path)) {
            throw new DataDirectoryInUse(path, Files.readString(file).strip());
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(path);
            throw new DataDirectoryInUse(path, Files.readString(file).strip());
        }
        channel.truncate(0);
        var process = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return StartMessages.text("start.data-access-denied", System.getProperty("user.name"));
        }
        if (failure instanceof NoSuchFileException) {
            return StartMessages.text("start.data-not-made");
        }
        if (failure instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    /** The embedded server's data. */
    Path postgres() {
        return path.resolve("postgres");
    }

    /**
     * The embedded server's programs, unpacked. Whoever unpacks them lets everybody write there, so they lie one step
     * deeper, behind a door that is shut.
     */
    Path programs() throws IOException {
        var closed = path.resolve("programs");
        if (Files.notExists(closed)) {
            Files.createDirectory(closed, OWNER_ONLY);
        }
        return closed.resolve("unpacked");
    }

    /** What the embedded server has to say. */
    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** The passwords of the embedded server's roles. */
    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Deletes what the portal keeps here, by name: a directory given by mistake loses nothing else. */
    void deleteData() throws IOException {
        FileSystemUtils.deleteRecursively(postgres());
        Files.deleteIfExists(secrets());
        Files.deleteIfExists(postgresLog());
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD.remove(path);
    }
}
