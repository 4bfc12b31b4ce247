package org.concordat.start;

import java.util.Locale;
import org.springframework.core.env.Environment;

/** What a process serves. */
enum NodeRole {
    /** The record and the workspace, with all that goes on behind them. */
    WHOLE,
    /** The public record alone, which it reads and nothing else: one of several such nodes. */
    RECORD;

    static final String SETTING = "concordat.role";

    /** @throws RoleNotUsable if what is written is none */
    static NodeRole of(Environment environment) {
        var written = environment.getProperty(SETTING, "");
        if (written.isBlank()) {
            return WHOLE;
        }
        try {
            return valueOf(written.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw RoleNotUsable.unknown(written);
        }
    }
}
