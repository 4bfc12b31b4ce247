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
 * Refuses whatever is not a question: nothing on the public face can be changed by anybody. What readers report is sent, and no
 * more than anybody types.
 */
class OnlyReading extends OncePerRequestFilter {

    /** Every character of a report can be sent as nine. */
    private static final long LONGEST = 9L * 4 * ReaderReport.WORDS_MAXIMUM;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReport(request)) {
            if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST) {
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

    private static boolean isReport(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith(ReportController.PATH);
    }
}
