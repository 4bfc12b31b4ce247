package org.concordat.preparation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.concordat.TestPortal;
import org.concordat.kernel.PersonId;
import org.concordat.text.word.TestWord;

/** Papers of consultations in preparation, for tests. */
public final class TestPapers {

    /** What was deleted: nobody reads it again unless the deletion itself is undone. */
    public static final String DELETED = "canary-in-a-deletion";

    /** What nobody may ever read: the remark of a reviewer. */
    public static final String REMARK = "canary-in-a-remark";

    private final TestPortal portal;
    private final PaperLoading loading;

    public TestPapers(TestPortal portal, PaperLoading loading) {
        this.portal = portal;
        this.loading = loading;
    }

    /** Sends a file and waits until it was read, or not. */
    public void load(PersonId owner, PreparationId id, String name, byte[] file) {
        send(owner, id, name, file);
        settled(owner, id);
    }

    /** Sends a file. */
    public void send(PersonId owner, PreparationId id, String name, byte[] content) {
        try {
            var file = Files.createTempFile("sent", "");
            try {
                Files.write(file, content);
                portal.as(owner, () -> {
                    try {
                        loading.send(id, file, name);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until nothing is read any more; what came of it, if it is no paper. */
    public Optional<PaperReading> settled(PersonId owner, PreparationId id) {
        await().until(() -> portal.as(owner, () -> loading.reading(id)).stream()
                .noneMatch(it -> it.state() == PaperReading.State.READING));
        return portal.as(owner, () -> loading.reading(id));
    }

    /** A paper in Markdown with two chapters of numbered paragraphs. */
    public static byte[] markdown(int paragraphs) {
        var words = new StringBuilder("# On water\n\n## Rivers\n\n");
        for (int at = 1; at <= paragraphs; at++) {
            words.append("1.").append(at).append("\tRiver ").append(at).append(" flows. It flows to the sea.\n\n");
        }
        return words.append("## Lakes\n\n2.1\tLakes lie.\n\n2.2\tThey do.\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One of the official papers. */
    public static byte[] official(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/papers", name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A Word file with a tracked insertion, a tracked deletion and a remark in its margin. */
    public static byte[] changed() {
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return TestWord.zipped(Map.of(
                "[Content_Types].xml", utf8("<Types/>"),
                "_rels/.rels",
                        utf8("<Relationships><Relationship Id=\"m\" Type=\"" + office
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                "word/_rels/document.xml.rels",
                        utf8("<Relationships><Relationship Id=\"c\" Type=\"" + office
                                + "comments\" Target=\"comments.xml\"/></Relationships>"),
                "word/comments.xml",
                        utf8("<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:comment w:id=\"1\"><w:p><w:r><w:t>" + REMARK
                                + "</w:t></w:r></w:p></w:comment></w:comments>"),
                "word/document.xml",
                        utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body><w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>Rivers flow.</w:t></w:r>"
                                + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
                                + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t xml:space=\"preserve\"> Fast.</w:t></w:r></w:ins>"
                                + "<w:del w:id=\"3\" w:author=\"A\"><w:r><w:delText>" + DELETED
                                + "</w:delText></w:r></w:del></w:p></w:body></w:document>")));
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
