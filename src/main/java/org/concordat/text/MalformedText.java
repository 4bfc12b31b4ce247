package org.concordat.text;

/** What was handed over is no text of ours: not in the format, or of a later one. */
public class MalformedText extends IllegalArgumentException {

    MalformedText(String message) {
        super(message);
    }

    MalformedText(String message, Throwable cause) {
        super(message, cause);
    }
}
