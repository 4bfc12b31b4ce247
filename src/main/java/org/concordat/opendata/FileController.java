package org.concordat.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.kernel.Reference;
import org.concordat.record.FileReading;
import org.concordat.record.FileReading.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/**
 * The files on which positions rest, to be saved and never to be shown. They are sent part by part, each read from what is
 * published when it is sent: what is taken off the record meanwhile breaks off.
 */
@Controller
class FileController {

    /** A part that a reader asks for, as the second half of a file that broke off. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    private final FileReading files;
    private final Downloads downloads;

    FileController(FileReading files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    /** The permanent address of a file. */
    static String address(Reference position, int version, String name) {
        return "/files/" + position + "/" + version + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    @GetMapping("/files/{position}/{version:[1-9][0-9]{0,5}}/{name}")
    void file(
            @PathVariable String position,
            @PathVariable int version,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var named = OnRecord.reference(position, 'P');
        var file = downloads.inside(() -> files.find(named, version, name)).orElseThrow(NotOnRecord::new);
        var mark = '"' + file.sha256() + '"';
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        if (new ServletWebRequest(request, response).checkNotModified(mark)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        var asked = range(request, file, mark);
        if (asked != null && asked.from() >= file.bytes()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var sent = asked == null ? new Range(0, file.bytes() - 1) : asked;
        if (asked != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(sent.from(), sent.to(), file.bytes()));
        }
        response.setContentLength(sent.to() - sent.from() + 1);
        downloads.send(request, response, disposition, file.mediaType(), to -> {
            downloads.bytes(sent.from(), sent.to(), (from, count) -> files.part(file, from, count), to);
        });
    }

    private record Range(int from, int to) {}

    /** Nothing where the whole is to be sent: also where somebody goes on with what is another file by now. */
    private static @Nullable Range range(HttpServletRequest request, Head file, String mark) {
        var asked = RANGE.matcher(String.valueOf(request.getHeader(HttpHeaders.RANGE)));
        var of = request.getHeader(HttpHeaders.IF_RANGE);
        if (!asked.matches() || of != null && !of.equals(mark)) {
            return null;
        }
        var first = asked.group(1);
        var last = asked.group(2);
        if (first.isEmpty()) {
            return last.isEmpty()
                    ? null
                    : new Range(Math.max(0, file.bytes() - Integer.parseInt(last)), file.bytes() - 1);
        }
        int from = Integer.parseInt(first);
        int to = last.isEmpty() ? file.bytes() - 1 : Math.min(Integer.parseInt(last), file.bytes() - 1);
        return to < from && from < file.bytes() ? null : new Range(from, to);
    }
}
