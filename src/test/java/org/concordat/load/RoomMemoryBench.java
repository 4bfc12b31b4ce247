package org.concordat.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How much of the heap a user takes who has the response room open, measured in the portal's own process while this one
 * is the browsers of all of them. {@code bench/room-memory}.
 */
final class RoomMemoryBench {

    private static final int COUNCILS = 100;
    private static final int USERS = Integer.getInteger("users", 500);

    /** These are there before anything is counted, so that what all share is not counted as theirs. */
    private static final int BEFORE = 25;

    private static final int AT_ONCE = 4;
    private static final int PROMISED_KIB = 250;

    private final PortalProcess portal;
    private final long before;

    private RoomMemoryBench(PortalProcess portal) {
        this.portal = portal;
        this.before = heap();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %d users, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), USERS, Load.now());
        boolean good;
        try (var portal = PortalProcess.start(
                Path.of(arguments[0], "data").toAbsolutePath(), RoomPortal.class, "-Xmx1g", "-XX:+UseSerialGC")) {
            portal.awaitReady();
            good = measured(portal);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean measured(PortalProcess portal) throws Exception {
        var rooms = new ArrayList<String>();
        var people = new ArrayList<String>();
        portal.ask("people " + COUNCILS + " " + (USERS + BEFORE + COUNCILS - 1) / COUNCILS, it -> {
            if (it.startsWith("room ")) {
                rooms.add(it);
            } else {
                people.add(it.split(" ")[1]);
            }
        });
        var where = rooms.getFirst().split(" ");
        var first = browsers(where[1], people.subList(0, BEFORE));
        for (var browser : first) {
            browser.open(where[2], RoomPortal.KNOWN);
            browser.goOn();
        }
        return new RoomMemoryBench(portal).opened(where[2], browsers(where[1], people.subList(BEFORE, BEFORE + USERS)));
    }

    /** Browsers of people who have signed in, and look at nothing yet. */
    private static List<Browser> browsers(String address, List<String> people) throws Exception {
        var all = new ArrayList<Browser>();
        for (int i = 0; i < people.size(); i++) {
            all.add(new Browser(address));
        }
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < people.size(); i++) {
            int one = i;
            work.add(() -> {
                all.get(one).signIn(people.get(one), RoomPortal.PASSWORD);
                return one;
            });
        }
        some(work);
        return all;
    }

    private boolean opened(String room, List<Browser> browsers) throws Exception {
        some(browsers.stream()
                .map(it -> (Callable<Object>) () -> {
                    it.open(room, RoomPortal.KNOWN);
                    return it;
                })
                .toList());
        double opened = aUser();
        some(browsers.stream()
                .map(it -> (Callable<Object>) () -> {
                    it.goOn();
                    return it;
                })
                .toList());
        double later = aUser();
        System.out.printf(
                "the room        %.0f KiB of heap a user right after opening, %.0f after the next request; %d users, %.0f MiB"
                        + " without them%n",
                opened, later, USERS, before / 1024.0 / 1024);
        boolean good = Math.max(opened, later) <= PROMISED_KIB;
        if (!good) {
            System.out.println("FAILED: more than " + PROMISED_KIB + " KiB a user");
        }
        return good;
    }

    private double aUser() {
        return (heap() - before) / 1024.0 / USERS;
    }

    private long heap() {
        portal.ask("heap");
        return Long.parseLong(portal.hear().orElseThrow().split(" ")[1]);
    }

    /** A few at a time, so that nobody is turned away. */
    private static void some(List<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : work.stream().map(threads::submit).toList()) {
                done.get();
            }
        }
    }
}
