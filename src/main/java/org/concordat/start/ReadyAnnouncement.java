package org.concordat.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the person at the console where to look, once there is something to see. */
@Component
class ReadyAnnouncement {

    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            var words = NodeRole.of(web.getEnvironment()) == NodeRole.RECORD ? "start.ready-record" : "start.ready";
            System.out.println(StartMessages.text(words, web.getWebServer().getPort()));
        }
    }
}
