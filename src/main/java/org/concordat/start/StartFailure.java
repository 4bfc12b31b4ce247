package org.concordat.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** A reason not to start that the operator can put right: one plain paragraph and an exit code of its own. */
abstract sealed class StartFailure extends RuntimeException implements ExitCodeGenerator
        permits AddressNotUsable,
                RoleNotUsable,
                PortTaken,
                DataDirectoryNotWritable,
                DataDirectoryInUse,
                DatabaseUnreachable,
                DatabaseNotUsable {

    private final int exitCode;

    StartFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the operator reads. */
    String explanation() {
        return String.valueOf(getMessage());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
