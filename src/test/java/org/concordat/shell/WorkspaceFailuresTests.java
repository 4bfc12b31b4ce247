package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkspaceFailuresTests {

    private static final String FILTER = "org.concordat.factor.PasskeyOfferFilter";
    private static final String READER = ServerRpcHandler.class.getName();

    @Test
    void tellMessagesThatNoScreenSendsFromFailuresOfOurs() {
        assertThat(WorkspaceFailures.isMadeUp(from("com.vaadin.flow.internal.StateNode", READER, FILTER)))
                .isTrue();
        assertThat(WorkspaceFailures.isMadeUp(from("org.concordat.outcome.ui.PointForm", READER, FILTER)))
                .isFalse();
        assertThat(WorkspaceFailures.isMadeUp(
                        from("com.vaadin.flow.internal.StateNode", "org.concordat.outcome.ui.PointForm", READER)))
                .isFalse();
        assertThat(WorkspaceFailures.isMadeUp(from("com.vaadin.flow.component.UI", FILTER)))
                .isFalse();
    }

    private static RuntimeException from(String... classes) {
        var failure = new RuntimeException();
        failure.setStackTrace(Stream.of(classes)
                .map(it -> new StackTraceElement(it, "work", null, 1))
                .toArray(StackTraceElement[]::new));
        return failure;
    }
}
