package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read is printed as JSON, or why it is not. */
class ReadPaperTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return ReadPaper.run(List.of(arguments), new PrintStream(printed), new PrintStream(told));
    }

    private String file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.docx"), bytes).toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(printed.toByteArray());
    }

    @Test
    void printsBlocksAndWarnings() throws IOException {
        var file = file(TestPaper.word(TestPaper.p("4.1\tWords"), TestPaper.p("12. far away"))
                .bytes());

        assertThat(run(file)).isZero();
        var first = json().get("blocks").get(0);
        assertThat(first.get("type").asString()).isEqualTo("paragraph");
        assertThat(first.get("number").asString()).isEqualTo("4.1");
        assertThat(first.get("text").asString()).isEqualTo("Words");
        assertThat(json().get("blocks").get(1).get("number").isNull()).isTrue();
        assertThat(json().get("warnings").get(0).get("where").asString()).isEqualTo("4.1 Words");
    }

    @Test
    void saysWhyAPaperIsRefusedAndReadsItOnceSomebodyChose() throws IOException {
        var file = file(TestPaper.word("<w:p>" + TestPaper.ins("new") + TestPaper.r(" words") + "</w:p>")
                .bytes());

        assertThat(run(file)).isEqualTo(ReadPaper.REFUSED);
        assertThat(json().get("blocks").isEmpty()).isTrue();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("tracked changes");
        printed.reset();
        assertThat(run("--changes=reject", "--hidden=false", file)).isZero();
        assertThat(json().get("blocks").get(0).get("text").asString()).isEqualTo("words");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("no-such-file")).isEqualTo(2);
        assertThat(run("--changes=maybe", "README.md")).isEqualTo(2);
    }
}
