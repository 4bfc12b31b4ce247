package org.concordat.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.concordat.credential.TurnedAway;
import org.concordat.credential.TurnedAway.Reason;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers CONNECT as every other method that nothing here takes. Tomcat refuses it before any filter, by a page of its own
 * without headers.
 */
@Component
class NoTunnels implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String ALL_OURS =
            "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private final TurnedAway away;

    NoTunnels(TurnedAway away) {
        this.away = away;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                if (request.getMethod().equals("CONNECT")) {
                    refuse(response);
                } else {
                    getNext().invoke(request, response);
                }
            }
        });
    }

    private void refuse(Response response) throws IOException {
        response.setSuspended(false);
        response.reset();
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
        response.setHeader("Content-Security-Policy", ALL_OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        away.send(response, Reason.METHOD, Duration.ZERO);
        response.finishResponse();
    }
}
