package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a node that serves the record alone says where somebody asks for the workspace or for a form: that it is done on another
 * node. A proxy that knows its nodes sends nobody here.
 */
@Controller
@ConditionalOnProperty(name = "concordat.role", havingValue = "record")
class Elsewhere {

    @RequestMapping({
        "/workspace/**",
        "/unsubscribe/**",
        ReportController.PATH + "**",
        ReportController.THANKS,
        FollowController.PATH + "/**",
        FollowingController.PATH + "**"
    })
    void elsewhere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
    }
}
