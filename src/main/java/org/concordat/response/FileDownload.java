package org.concordat.response;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.concordat.attachment.Attachment;

/** How the bytes of a file go out that others sent: to be saved and never to be shown. */
public final class FileDownload {

    private static final String HARMLESS = "!#$&+-.^_`|~";

    private FileDownload() {}

    public static void send(HttpServletResponse response, Attachment about, byte[] content) throws IOException {
        response.setHeader("Content-Disposition", disposition(about));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentType(about.type().mediaType());
        response.setContentLength(about.bytes());
        response.getOutputStream().write(content);
    }

    /** By RFC 6266: the name in full for whoever reads UTF-8, and a plain one for others. */
    static String disposition(Attachment about) {
        var name = new StringBuilder();
        for (byte it : about.name().getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (it & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || HARMLESS.indexOf(letter) >= 0)) {
                name.append(letter);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(it));
            }
        }
        return "attachment; filename=\"file.%s\"; filename*=UTF-8''%s"
                .formatted(about.type().ending(), name);
    }
}
