package org.concordat.load;

import java.lang.management.ManagementFactory;

/** How much this machine has to do, in all: what was measured is worth as much as is told with it. */
final class Load {

    private Load() {}

    /** How many were running or waiting for a processor, over the last minute. */
    static double now() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
