package org.concordat.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.concordat.text.Characters;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not go, as far as the mail server said.
 *
 * @param permanent whether the server refused this mail for good (RFC 5321: a reply of the 500s), so that trying again
 *     would only bother it. A sign-in that the server refuses is ours to put right, not the mail's fault.
 * @param words for the administrator, one line
 */
record DeliveryFailure(boolean permanent, String words) {

    private static final int LONGEST = 300;
    private static final int REFUSED_FOR_GOOD = 500;
    private static final int SIGN_IN_FIRST = 530;

    static DeliveryFailure of(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return new DeliveryFailure(false, line(failure));
        }
        Throwable telling = failure;
        for (var cause : causes(failure)) {
            int code = code(cause);
            if (code > 0) {
                return new DeliveryFailure(code >= REFUSED_FOR_GOOD && code != SIGN_IN_FIRST, line(cause));
            }
            if (cause instanceof MessagingException) {
                telling = cause;
            }
        }
        var ours = !(failure instanceof MailException) && !(failure instanceof MessagingException);
        return new DeliveryFailure(ours, line(telling));
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    /** Jakarta Mail chains its exceptions in a way of its own; the innermost knows most. */
    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new ArrayDeque<Throwable>();
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) {
                ordered.addFirst(next);
                add(open, next.getCause());
                if (next instanceof MessagingException mail) {
                    add(open, mail.getNextException());
                }
                if (next instanceof MailSendException several) {
                    several.getFailedMessages().values().forEach(open::add);
                }
            }
        }
        return List.copyOf(ordered);
    }

    private static void add(ArrayDeque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }

    private static String line(Throwable failure) {
        var line = Characters.line(Objects.requireNonNullElseGet(
                failure.getMessage(), () -> failure.getClass().getSimpleName()));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
