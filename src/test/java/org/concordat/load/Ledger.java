package org.concordat.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client outside was promised, in its own hand, and what of it is so. It is no part of the portal. */
final class Ledger {

    /** What was found wrong is told in so many examples. */
    private static final int EXAMPLES = 5;

    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final Map<String, String> receipts = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int again;
    private int missing;

    /** Notes that a content with this hash will be submitted. */
    void willSubmit(String response, String hash) {
        hashes.put(response, hash);
    }

    /** Notes a receipt; asked twice, the portal must have given the same. */
    void receipt(String response, String receipt) {
        var before = receipts.putIfAbsent(response, receipt);
        if (before != null) {
            again++;
            if (!before.equals(receipt)) {
                wrong.add("two receipts for " + response + ": " + before + " and " + receipt);
            }
        }
        if (!receipt.endsWith(" " + hashes.get(response))) {
            wrong.add("a receipt for something else: " + receipt);
        }
    }

    /** Notes something that should not have been. */
    void wrong(String what) {
        wrong.add(what);
    }

    boolean has(String response) {
        return receipts.containsKey(response);
    }

    int receipts() {
        return receipts.size();
    }

    /** How many receipts were given more than once, each time the same. */
    int again() {
        return again;
    }

    int missing() {
        return missing;
    }

    /** How many things were not as promised. */
    int wrong() {
        return wrong.size();
    }

    String examples() {
        return String.join("\n", wrong.subList(0, Math.min(EXAMPLES, wrong.size())));
    }

    /**
     * Compares with what is there in the end.
     *
     * @param submitted by its response: the receipt, the hash of the content that is kept, and how many signatures, cases
     *     and entries in the trail it has
     */
    void compare(Map<String, String> submitted) {
        receipts.forEach((response, receipt) -> {
            var found = submitted.get(response);
            if (found == null) {
                missing++;
                wrong.add("acknowledged and gone: " + receipt);
            } else if (!found.equals(receipt + " " + hashes.get(response) + " 1 1 1")) {
                wrong.add("acknowledged as " + receipt + ", kept as " + found);
            }
        });
        submitted.forEach((response, found) -> {
            if (!receipts.containsKey(response)) {
                wrong.add("never asked for, or never acknowledged: " + response + " " + found);
            }
        });
    }
}
