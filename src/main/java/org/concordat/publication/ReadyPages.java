package org.concordat.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the pages of the record as they were written, until the record changes or time makes them untrue, and sends them
 * before anything else is asked. Of those who want the same page at once, one has it written and the others wait.
 */
class ReadyPages extends OncePerRequestFilter {

    /** Where a page says nothing else of itself: as long as a browser may show it without asking. */
    static final Duration USUALLY = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String GOOD_FOR = ReadyPages.class.getName() + ".goodFor";

    /** What belongs to one answer alone, or is said anew with each. */
    private static final Set<String> NOT_KEPT = Set.of(
            "content-type",
            "content-language",
            "date",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "etag",
            "vary",
            "content-encoding",
            "ratelimit",
            "ratelimit-policy");

    private final RecordWatch watch;
    private final ApplicationAvailability availability;
    private final ConsultationClock clock;
    private final ReaderSettings settings;
    private final Cache<PageAddress, KeptPage> kept;
    private final Map<PageAddress, CompletableFuture<Optional<KeptPage>>> beingWritten = new ConcurrentHashMap<>();

    private volatile Duration distance;

    ReadyPages(
            RecordWatch watch, ApplicationAvailability availability, ConsultationClock clock, ReaderSettings settings) {
        this.watch = watch;
        this.availability = availability;
        this.clock = clock;
        this.settings = settings;
        this.distance = clock.distance();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.kept().toBytes())
                .weigher((PageAddress address, KeptPage page) -> page.weight())
                .build();
    }

    /** Tells for how long the page that is being written stays true, where nothing is published meanwhile. */
    static void goodFor(Duration time) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes writing) {
            writing.getRequest().setAttribute(GOOD_FOR, time);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = isReading(request) ? address(request).orElse(null) : null;
        var edition = address == null ? null : edition();
        if (address == null || edition == null) {
            chain.doFilter(request, response);
            return;
        }
        var page = kept.getIfPresent(address);
        if (page != null && page.isGood(edition)) {
            page.send(request, response);
            return;
        }
        var mine = new CompletableFuture<Optional<KeptPage>>();
        var others = beingWritten.putIfAbsent(address, mine);
        var awaited = others == null ? null : awaited(others, edition);
        if (awaited != null) {
            awaited.send(request, response);
        } else {
            write(address, edition, mine, request, response, chain);
        }
    }

    /** A page that is kept, and was asked for without parameters, is known by its path. */
    private Optional<PageAddress> address(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            var plain = new PageAddress(request.getRequestURI(), Map.of(), request.isSecure());
            if (kept.getIfPresent(plain) != null) {
                return Optional.of(plain);
            }
        }
        return PageAddress.of(request);
    }

    private boolean isReading(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    /** Nothing where the record cannot be asked: then no page is known to be true. */
    private @Nullable Long edition() {
        if (!distance.equals(clock.distance())) {
            distance = clock.distance();
            kept.invalidateAll();
        }
        try {
            return watch.edition();
        } catch (DataAccessException away) {
            return null;
        }
    }

    /** What somebody else has written meanwhile, of the same record; nothing where that came to nothing. */
    private @Nullable KeptPage awaited(CompletableFuture<Optional<KeptPage>> writing, long edition) {
        try {
            return writing.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .filter(it -> it.isGood(edition))
                    .orElse(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException alone) {
            return null;
        }
    }

    private void write(
            PageAddress address,
            long edition,
            CompletableFuture<Optional<KeptPage>> mine,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var page = Optional.<KeptPage>empty();
        try {
            var written = new ContentCachingResponseWrapper(response);
            chain.doFilter(new WholePage(request), written);
            page = page(edition, request, written);
            if (page.isPresent()) {
                kept.put(address, page.get());
                page.get().send(request, response);
            } else {
                written.copyBodyToResponse();
            }
        } finally {
            beingWritten.remove(address, mine);
            mine.complete(page);
        }
    }

    private static Optional<KeptPage> page(
            long edition, HttpServletRequest request, ContentCachingResponseWrapper written) {
        if (written.getStatus() != HttpServletResponse.SC_OK
                || written.containsHeader(HttpHeaders.SET_COOKIE)
                || Optional.ofNullable(written.getHeader(HttpHeaders.CACHE_CONTROL))
                        .orElse("")
                        .contains("no-store")) {
            return Optional.empty();
        }
        var goodFor = request.getAttribute(GOOD_FOR) instanceof Duration told
                ? Collections.min(List.of(told, LONGEST))
                : USUALLY;
        return Optional.of(new KeptPage(
                edition, System.nanoTime() + goodFor.toNanos(), headers(written), written.getContentAsByteArray()));
    }

    private static List<KeptPage.Header> headers(ContentCachingResponseWrapper written) {
        // The container keeps these two apart from the others.
        var type = new KeptPage.Header(HttpHeaders.CONTENT_TYPE, String.valueOf(written.getContentType()));
        var language = new KeptPage.Header(
                HttpHeaders.CONTENT_LANGUAGE, written.getLocale().toLanguageTag());
        var others = written.getHeaderNames().stream()
                .filter(it -> !NOT_KEPT.contains(it.toLowerCase(Locale.ROOT)))
                .distinct()
                .map(it -> new KeptPage.Header(it, String.valueOf(written.getHeader(it))));
        return Stream.concat(Stream.of(type, language), others).toList();
    }
}
