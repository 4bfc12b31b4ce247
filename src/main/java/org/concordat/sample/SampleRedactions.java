package org.concordat.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;

/** Finds out which words a moderator left out, from the text as it was submitted and as it was published. */
final class SampleRedactions {

    private static final Pattern REDACTED = Pattern.compile("\\[redacted: ([^]]+)]");

    private SampleRedactions() {}

    static List<RedactionRequest> between(String submitted, String published, String part) {
        var requests = new ArrayList<RedactionRequest>();
        var found = REDACTED.matcher(published);
        int read = 0;
        int at = 0;
        while (found.find()) {
            int start = at + found.start() - read;
            int next = found.end();
            var following = published.substring(next, Math.min(published.length(), next + 8));
            int end = submitted.indexOf(following, start);
            var label = found.group(1).toUpperCase(Locale.ROOT).replace(' ', '_');
            requests.add(new RedactionRequest(part, start, end, RedactionReason.valueOf(label)));
            at = end;
            read = next;
        }
        return requests;
    }
}
