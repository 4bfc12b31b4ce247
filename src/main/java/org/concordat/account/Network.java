package org.concordat.account;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where tries are counted as coming from: an IPv4 address, or the /64 of an IPv6 address, which is what one connection
 * has to itself.
 */
public record Network(String name) {

    private static final int HALF = 8;

    /** The network of an address in digits; no name is ever looked up. */
    public static Network of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet4Address) {
                return new Network(parsed.getHostAddress());
            }
            var bytes = parsed.getAddress();
            Arrays.fill(bytes, HALF, bytes.length, (byte) 0);
            return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/64");
        } catch (IllegalArgumentException | java.net.UnknownHostException unreadable) {
            return new Network("unreadable");
        }
    }
}
