package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.word.WordFile;
import org.concordat.text.word.WordFile.Passage;
import org.concordat.text.word.WordWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of a Word file of ours is still ours: each place, each text, and each tracked change. */
@Tag("slow")
class LibreOfficeTests {

    private static final Instant AT = Instant.parse("2010-09-14T10:20:30Z");
    private static final int TEXTS = 40;

    /** A profile of its own, so that neither disturbs the other's LibreOffice. */
    @TempDir
    static Path folder;

    private static final List<Text> texts = new ArrayList<>();
    private static final List<WordDiff> changes = new ArrayList<>();

    @BeforeAll
    static void writeAFile() throws Exception {
        var writer = new WordWriter("A", "Council", AT).note("Concordat", "7").heading(1, "Questions");
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text(i));
            changes.add(change(i));
            writer.heading(2, "Question " + i)
                    .quotes("Paper", text(1_000 + i))
                    .place("q" + i, "Reasons " + i, texts.get(i))
                    .tracked("c" + i, "Change " + i, changes.get(i), "Council", AT)
                    .choice("s" + i, "Stance " + i, List.of("Yes", "No"), "No");
        }
        Files.write(folder.resolve("ours.docx"), writer.written());
        run("--convert-to", "docx", "--outdir", folder.resolve("saved").toString(), "ours.docx");
    }

    @Test
    void findsEverythingInItsPlaceAfterLibreOfficeSavedIt() throws Exception {
        var saved = WordFile.read("saved.docx", Files.readAllBytes(folder.resolve("saved/ours.docx")));
        same(saved);
        for (int i = 0; i < TEXTS; i++) {
            assertThat(at(saved, "c" + i).before().plain()).isEqualTo(words(changes.get(i), Fate.REMOVED));
        }
    }

    @Test
    void givesOurWordsWhereLibreOfficeAcceptsAllChanges() throws Exception {
        var macros = folder.resolve("profile/user/basic/Standard");
        Files.writeString(macros.resolve("script.xlb"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
                    library:readonly="false" library:passwordprotected="false">
                  <library:element library:name="Accepting"/>
                </library:library>
                """);
        Files.writeString(macros.resolve("Accepting.xba"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Accepting"
                    script:language="StarBasic">
                Sub All(source As String, target As String)
                  Dim opened(0) As New com.sun.star.beans.PropertyValue
                  opened(0).Name = "Hidden"
                  opened(0).Value = True
                  document = StarDesktop.loadComponentFromURL(ConvertToUrl(source), "_blank", 0, opened())
                  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
                  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
                  Dim saved(0) As New com.sun.star.beans.PropertyValue
                  saved(0).Name = "FilterName"
                  saved(0).Value = "MS Word 2007 XML"
                  document.storeToURL(ConvertToUrl(target), saved())
                  document.close(True)
                End Sub
                </script:module>
                """);
        run("macro:///Standard.Accepting.All(\"%s\",\"%s\")"
                .formatted(folder.resolve("ours.docx"), folder.resolve("accepted.docx")));
        var accepted = WordFile.read("accepted.docx", Files.readAllBytes(folder.resolve("accepted.docx")));
        same(accepted);
        assertThat(accepted.passages()).allMatch(it -> it.trackedBy().isEmpty());
        for (int i = 0; i < TEXTS; i++) {
            assertThat(at(accepted, "c" + i).before())
                    .isEqualTo(at(accepted, "c" + i).words());
        }
    }

    private static void same(WordFile file) {
        assertThat(file.properties()).containsEntry("Concordat", "7");
        for (int i = 0; i < TEXTS; i++) {
            assertThat(file.places()).contains("q" + i, "c" + i, "s" + i);
            assertThat(at(file, "q" + i).words()).isEqualTo(texts.get(i));
            assertThat(at(file, "c" + i).words().plain()).isEqualTo(words(changes.get(i), Fate.ADDED));
            assertThat(at(file, "s" + i).words().plain()).isEqualTo("No");
        }
        assertThat(file.passages().stream().filter(it -> it.place() == null).count())
                .as("headings and quoted words stay between the places")
                .isGreaterThan(4 * TEXTS);
    }

    private static Passage at(WordFile file, String place) {
        return file.passages().stream()
                .filter(it -> place.equals(it.place()))
                .findFirst()
                .orElse(new Passage(place, "", Text.empty(), Text.empty(), Set.of()));
    }

    private static String words(WordDiff change, Fate side) {
        return Text.ofPlain(String.join(
                        "",
                        change.pieces().stream()
                                .filter(it -> it.fate() == Fate.KEPT || it.fate() == side)
                                .map(WordDiff.Piece::words)
                                .toList()))
                .plain();
    }

    /** No pictures, which Word is not given; and LibreOffice makes one mark of two that touch. */
    private static Text text(long seed) {
        return Text.of(new HostileTexts(seed)
                .blocks().stream()
                        .filter(it -> !(it instanceof Figure))
                        .map(it -> it instanceof Flowing flowing ? flowing.with(apart(flowing.words())) : it)
                        .toList());
    }

    private static List<Inline> apart(List<Inline> inlines) {
        return Stream.iterate(0, it -> it < inlines.size(), it -> it + 1)
                .filter(it ->
                        it == 0 || !(inlines.get(it) instanceof NoteMark) || !(inlines.get(it - 1) instanceof NoteMark))
                .map(inlines::get)
                .toList();
    }

    private static WordDiff change(int seed) {
        var random = new Random(seed);
        var before = new StringBuilder("Councils");
        var after = new StringBuilder("Councils");
        for (int i = 0; i < 30; i++) {
            var word = List.of(" may", " lead", ", a", " board.", "\n\nIn", " Môn", " 50%", " <b>")
                    .get(random.nextInt(8));
            before.append(random.nextInt(4) == 0 ? "" : word);
            after.append(random.nextInt(4) == 0 ? " must" : word);
        }
        return WordDiff.between(Text.ofPlain(before.toString()), Text.ofPlain(after.toString()));
    }

    private static void run(String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of(what));
        var office = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        assertThat(office.exitValue()).as(LibreOfficeTests::log).isZero();
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("office.log"));
        } catch (IOException none) {
            return "";
        }
    }
}
