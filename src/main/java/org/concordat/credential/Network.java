package org.concordat.credential;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where tries are counted as coming from: an IPv4 address, or the /64 of an IPv6 address, which is what one connection
 * has to itself.
 */
public record Network(String name) {

    private static final String UNREADABLE = "unreadable";
    private static final int HALF = 8;
    private static final int CUSTOMER = 6;
    private static final int LAST = 3;

    /** The network of an address in digits; no name is ever looked up. */
    public static Network of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet4Address) {
                return new Network(parsed.getHostAddress());
            }
            return new Network(without(parsed, HALF) + "/64");
        } catch (IllegalArgumentException | java.net.UnknownHostException unreadable) {
            return new Network(UNREADABLE);
        }
    }

    /** What one customer may have to themselves: the /24 of an IPv4 address, the /48 of an IPv6 one. */
    public Network neighbourhood() {
        return cut("/48", CUSTOMER);
    }

    /**
     * What may belong to the same household, office or provider: the /24 of an IPv4 address; of IPv6 the same /64, in which
     * addresses change by the hour.
     */
    Network surroundings() {
        return cut("/64", HALF);
    }

    private Network cut(String of6, int from) {
        if (name.equals(UNREADABLE)) {
            return this;
        }
        try {
            var address = InetAddress.ofLiteral(name.replace("/64", ""));
            return address instanceof Inet4Address
                    ? new Network(without(address, LAST) + "/24")
                    : new Network(without(address, from) + of6);
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String without(InetAddress address, int from) throws java.net.UnknownHostException {
        var bytes = address.getAddress();
        Arrays.fill(bytes, from, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress();
    }
}
