package org.concordat.factor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody is led back to after a proof: a place of the workspace, and nowhere else. */
public final class WayBack {

    private static final String WORKSPACE = "/workspace/";
    private static final int LONGEST = 500;

    private WayBack() {}

    /**
     * The address if it is one of the workspace's own, in plain letters.
     *
     * @param address absolute on this host, such as {@code /workspace/account}; anything else is nothing
     */
    public static Optional<String> of(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(it -> it.length() <= LONGEST
                        && it.startsWith(WORKSPACE)
                        && !it.contains("//")
                        && !it.contains("..")
                        && it.matches("[A-Za-z0-9/_.~?=&%:,+-]*"));
    }
}
