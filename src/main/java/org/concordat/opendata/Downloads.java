package org.concordat.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.record.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends long things part by part: one part is in memory at a time, and a place among the readers is taken for each part, not
 * for as long as somebody's line takes.
 */
@Component
class Downloads {

    /** As many at once as do not need much memory together. */
    static final int AT_ONCE = 16;

    /** Things read at a time. */
    static final int PART = 500;

    /** Bytes read at a time. */
    private static final int BYTES = 256 * 1024;

    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final ReaderPlaces places;

    Downloads(ReaderPlaces places) {
        this.places = places;
    }

    /** What is written to whoever downloads it. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    /**
     * Answers with a file.
     *
     * @throws TooManyDownloads when as many are being sent as can be
     */
    void send(HttpServletRequest request, HttpServletResponse response, String file, String type, Content content)
            throws IOException {
        send(request, response, ContentDisposition.attachment().filename(file).build(), type, content);
    }

    /** As above, under a name that may have any letters. */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            ContentDisposition named,
            String type,
            Content content)
            throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named.toString());
        response.setContentType(type);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (!atOnce.tryAcquire()) {
            throw new TooManyDownloads();
        }
        try {
            content.write(response.getOutputStream());
        } finally {
            atOnce.release();
        }
    }

    /** Answers with a whole list as a table, as text or as a workbook, whichever the address asks for. */
    <T> void table(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            List<Column<T>> columns,
            Function<@Nullable String, Leaf<T>> list)
            throws IOException {
        var form = form(request);
        var isText = form.equals("csv");
        send(
                request,
                response,
                name + "." + form,
                isText ? CsvTable.TYPE : XlsxTable.TYPE,
                to -> write(isText ? new CsvTable(to) : new XlsxTable(to), columns, list));
    }

    static String form(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Goes through a list part by part. */
    <T> void each(Function<@Nullable String, Leaf<T>> list, Consumer<T> item) {
        @Nullable String after = null;
        do {
            var from = after;
            var part = inside(() -> list.apply(from));
            part.items().forEach(item);
            after = part.next();
        } while (after != null);
    }

    /** Some bytes of a file, the first of which are numbered from 0; nothing where it is not published any more. */
    @FunctionalInterface
    interface Bytes {
        Optional<byte[]> read(int from, int count);
    }

    /**
     * Sends bytes part by part, to the last and including it.
     *
     * @throws IOException when the file is taken off the record meanwhile
     */
    void bytes(int from, int last, Bytes file, OutputStream to) throws IOException {
        for (int at = from; at <= last; at += BYTES) {
            int next = at;
            var part = inside(() -> file.read(next, Math.min(BYTES, last - next + 1)));
            to.write(part.orElseThrow(() -> new IOException("Taken off the record while it was sent")));
        }
    }

    /** Reads while it has a place. */
    <T> T inside(Supplier<T> reading) {
        if (!places.enter()) {
            throw new TooManyDownloads();
        }
        try {
            return reading.get();
        } finally {
            places.leave();
        }
    }

    /** Writes a whole list into a table, the names of its columns first. */
    <T> void write(Table table, List<Column<T>> columns, Function<@Nullable String, Leaf<T>> list) throws IOException {
        try (table) {
            table.row(columns.stream().<@Nullable Object>map(Column::name).toList());
            each(list, item -> {
                try {
                    table.row(Arrays.asList(
                            columns.stream().map(it -> it.value().apply(item)).toArray()));
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
        }
    }
}
