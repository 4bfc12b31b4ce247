package org.concordat.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with bad days: it speaks just enough SMTP to go wrong in the way that is asked for. */
final class MoodyServer implements AutoCloseable {

    enum Mood {
        WELL,
        HANGS_AT_ONCE,
        BUSY,
        KNOWS_NOBODY,
        REFUSES_THE_TEXT,
        LEAVES_AFTER_DATA
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private volatile Mood mood = Mood.WELL;

    MoodyServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void is(Mood now) {
        mood = now;
    }

    /** All texts that were sent to the end, whether or not that was said. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = caller.getOutputStream()) {
            if (mood == Mood.HANGS_AT_ONCE) {
                in.readLine();
                return;
            }
            say(out, "220 moody");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> say(out, answerToRecipient());
                    case "DATA" -> {
                        say(out, "354 go on");
                        taken.add(text(in));
                        if (mood == Mood.LEAVES_AFTER_DATA) {
                            return;
                        }
                        say(out, mood == Mood.REFUSES_THE_TEXT ? "554 spam\u001B[31m" : "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 well");
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String answerToRecipient() {
        return switch (mood) {
            case BUSY -> "451 try later";
            case KNOWS_NOBODY -> "550 no such person";
            default -> "250 well";
        };
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
