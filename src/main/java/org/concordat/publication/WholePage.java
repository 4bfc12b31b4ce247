package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for the whole of a page, so that it can be kept for everybody: without what one reader has of it already. */
class WholePage extends HttpServletRequestWrapper {

    private static final Set<String> ONE_READERS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Collections.addAll(
                ONE_READERS,
                "If-None-Match",
                "If-Modified-Since",
                "If-Match",
                "If-Unmodified-Since",
                "If-Range",
                "Range");
    }

    WholePage(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return ONE_READERS.contains(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return ONE_READERS.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
