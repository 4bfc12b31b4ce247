package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.record.ReaderReport;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever is not a question: nothing on the public face can be changed by anybody. What readers report is sent, and what
 * they ask to be told by e-mail, and no more than anybody types.
 */
class OnlyReading extends OncePerRequestFilter {

    /** Every character of a report can be sent as nine. */
    private static final long LONGEST = 9L * 4 * ReaderReport.WORDS_MAXIMUM;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request)) {
            if (!isStop(request) && request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> chain.doFilter(request, response);
            default -> {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && (path.startsWith(ReportController.PATH)
                        || path.equals(FollowController.PATH)
                        || path.startsWith(FollowController.PATH + "/")
                        || path.startsWith(FollowingController.PATH));
    }

    /** What a mail program sends by itself may come without a length; it is not read. */
    private static boolean isStop(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FollowingController.PATH)
                && request.getRequestURI().endsWith("/stop");
    }
}
