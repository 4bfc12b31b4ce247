package org.concordat.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the workspace, {@code concordat.workspace.*}.
 *
 * @param tls whether people reach the workspace by TLS only, which follows from an {@code https} address; then cookies are
 *     bound to this host and never sent in the clear
 * @param idle how long a session lives without a sign of its owner
 */
@ConfigurationProperties("concordat.workspace")
record WorkspaceSettings(
        @DefaultValue("false") boolean tls,
        @DefaultValue("30m") Duration idle) {}
