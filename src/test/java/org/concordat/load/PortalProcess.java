package org.concordat.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A process with the portal in it, as whoever is outside sees it: what goes in, what comes out, and how it is killed.
 */
final class PortalProcess implements AutoCloseable {

    private final Path data;
    private final Process process;
    private final PrintWriter asked;
    private final BufferedReader answers;

    private PortalProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.asked = new PrintWriter(process.outputWriter(), true);
        this.answers = process.inputReader();
    }

    /** Starts one on what is kept in a directory; {@link #awaitReady} tells when it can be asked. */
    static PortalProcess start(Path data, Class<?> program, String... options) throws IOException {
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(program.getName(), data.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log(data)))
                .start();
        return new PortalProcess(data, process);
    }

    /** Where it says what is not an answer. */
    static File log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log").toFile();
    }

    void awaitReady() throws IOException {
        if (!"ready".equals(answers.readLine())) {
            throw new IllegalStateException("It did not start, see " + log(data));
        }
    }

    /** Asks for something; if it is dead already, nobody hears it. */
    void ask(String line) {
        asked.println(line);
    }

    /** What it says next, or nothing once it is dead and everything it said was heard. */
    Optional<String> hear() {
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException dead) {
            return Optional.empty();
        }
    }

    /** Asks for something that takes many lines to answer. */
    void ask(String line, Consumer<String> answer) {
        ask(line);
        for (var heard = hear(); !heard.equals(Optional.of("done")); heard = hear()) {
            answer.accept(heard.orElseThrow(() -> new IllegalStateException("It died, see " + log(data))));
        }
    }

    /**
     * Kills the application, the server of its database and all that this server started, as {@code kill -9} does, the
     * one first or the other.
     */
    void kill(RandomGenerator random) throws InterruptedException {
        var victims = new ArrayList<>(List.of(process.toHandle()));
        var programs = new ArrayList<ProcessHandle>(process.descendants().toList());
        postmaster().ifPresent(it -> {
            programs.add(it);
            programs.addAll(it.descendants().toList());
        });
        if (random.nextBoolean()) {
            victims.addAll(programs);
        } else {
            victims.addAll(0, programs);
        }
        victims.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Of an older note the number may be a stranger's by now. */
    private Optional<ProcessHandle> postmaster() {
        try {
            var note = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            return note.stream()
                    .findFirst()
                    .flatMap(it -> ProcessHandle.of(Long.parseLong(it)))
                    .filter(it -> it.info().commandLine().orElse("").contains(data.toString()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Lets it end in good order. */
    @Override
    public void close() throws InterruptedException {
        asked.close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end, see " + log(data));
        }
    }
}
