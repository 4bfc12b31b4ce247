package org.concordat.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between browsers and the portal, which can be cut: what was open breaks, and nobody answers any more. */
final class Line implements AutoCloseable {

    private final int port;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Line(int portal) {
        this.portal = portal;
        door = listen(0);
        port = door.getLocalPort();
    }

    /** Where the portal is reached. */
    int port() {
        return port;
    }

    /** As when the portal is killed. */
    void cut() {
        close(door);
        open.forEach(Line::close);
    }

    /** As when it answers again. */
    void mend() {
        door = listen(port);
    }

    private ServerSocket listen(int at) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            Thread.startVirtualThread(() -> accept(listening));
            return listening;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var browser = listening.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), portal);
                open.add(browser);
                open.add(server);
                Thread.startVirtualThread(() -> carry(browser, server));
                Thread.startVirtualThread(() -> carry(server, browser));
            }
        } catch (IOException cut) {
            close(listening);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends hear of it below.
        }
        close(from);
        close(to);
        open.remove(from);
        open.remove(to);
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception already) {
            // It is as good as closed.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
