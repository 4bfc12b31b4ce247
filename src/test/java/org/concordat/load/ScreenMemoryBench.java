package org.concordat.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.concordat.load.ScreensPortal.Screen;

/**
 * How much of the heap a user takes who has a screen open, measured in the portal's own process while this one is the
 * browsers of all of them. {@code bench/room-memory}.
 */
final class ScreenMemoryBench {

    private static final int USERS = Integer.getInteger("users", 500);

    /** Of each screen but the room. */
    private static final int OTHERS = Integer.getInteger("others", 100);

    /** These are there before anything is counted, so that what all share is not counted as theirs. */
    private static final int BEFORE = 25;

    private static final int AT_ONCE = 4;
    private static final int PROMISED_KIB = 250;

    private final PortalProcess portal;

    private ScreenMemoryBench(PortalProcess portal) {
        this.portal = portal;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "Java %s, %d processors, %d users of the room, %d of each other screen, load %.1f%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), USERS, OTHERS, Load.now());
        boolean good = true;
        try (var portal = PortalProcess.start(
                Path.of(arguments[0], "data").toAbsolutePath(), ScreensPortal.class, "-Xmx1g", "-XX:+UseSerialGC")) {
            portal.awaitReady();
            for (var screen : screens()) {
                good &= new ScreenMemoryBench(portal).measured(screen, screen == Screen.ROOM ? USERS : OTHERS);
            }
        }
        System.exit(good ? 0 : 1);
    }

    private static List<Screen> screens() {
        var named = System.getProperty("screens");
        return named == null
                ? List.of(Screen.values())
                : Stream.of(named.split(",")).map(Screen::valueOf).toList();
    }

    /** Whether those who look at a screen take no more than was promised. */
    private boolean measured(Screen screen, int users) throws Exception {
        var told = new HashMap<String, String>();
        var people = new ArrayList<String>();
        portal.ask("people " + screen + " " + (users + BEFORE), it -> {
            var words = it.split(" ", 2);
            if (words[0].equals("person")) {
                people.add(words[1]);
            } else {
                told.put(words[0], words[1]);
            }
        });
        var browsers = browsers(told.get("portal"), people);
        look(browsers.subList(0, BEFORE), told);
        goOn(browsers.subList(0, BEFORE));
        var counted = browsers.subList(BEFORE, browsers.size());
        long before = heap();
        look(counted, told);
        double opened = aUser(before, users);
        goOn(counted);
        double later = aUser(before, users);
        boolean good = Math.max(opened, later) <= PROMISED_KIB;
        System.out.printf(
                "%-15s %.0f KiB of heap a user right after opening, %.0f after the next request; %d users, %.0f MiB"
                        + " without them, load %.1f%s%n",
                screen.name().toLowerCase(Locale.ROOT),
                opened,
                later,
                users,
                before / 1024.0 / 1024,
                Load.now(),
                good ? "" : " FAILED: more than " + PROMISED_KIB);
        return good;
    }

    /** Browsers of people who have signed in, and look at nothing yet. */
    private static List<Browser> browsers(String address, List<String> people) throws Exception {
        var all =
                Stream.generate(() -> new Browser(address)).limit(people.size()).toList();
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < people.size(); i++) {
            int one = i;
            work.add(() -> {
                all.get(one).signIn(people.get(one), ScreensPortal.PASSWORD);
                return one;
            });
        }
        some(work);
        return all;
    }

    private static void look(List<Browser> browsers, Map<String, String> told) throws Exception {
        some(browsers.stream()
                .map(it -> (Callable<Object>) () -> {
                    it.open(told.get("screen"), told.get("known"));
                    return it;
                })
                .toList());
    }

    private static void goOn(List<Browser> browsers) throws Exception {
        some(browsers.stream()
                .map(it -> (Callable<Object>) () -> {
                    it.goOn();
                    return it;
                })
                .toList());
    }

    private double aUser(long before, int users) {
        return (heap() - before) / 1024.0 / users;
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
