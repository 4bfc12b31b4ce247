package org.concordat.audit;

import java.util.Objects;
import java.util.Optional;
import org.concordat.text.Characters;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows from where the request at hand comes, if there is one: what the application does by itself has no origin. */
@Component
class RequestOrigin {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_BROWSER = 300;

    Optional<Origin> find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(new Origin(
                        line(attributes.getRequest().getRemoteAddr(), LONGEST_ADDRESS),
                        line(
                                Objects.requireNonNullElse(
                                        attributes.getRequest().getHeader("User-Agent"), ""),
                                LONGEST_BROWSER)))
                : Optional.empty();
    }

    private static String line(String text, int longest) {
        var line = Characters.line(text);
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
