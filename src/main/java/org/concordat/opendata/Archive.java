package org.concordat.opendata;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.concordat.record.FileReading;
import org.concordat.record.Leaf;
import org.concordat.record.PaperReading;
import org.concordat.record.PositionFilter;
import org.concordat.record.QuestionReading;
import org.concordat.record.WholeLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was published on a consultation, as data and as tables, with its files, the licence and the checksums of all files. It
 * is written as it is read: nothing of it is kept.
 */
@Component
class Archive {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|[. ]$|^\\.");

    private final Sources sources;
    private final Tables tables;
    private final Downloads downloads;
    private final InWords words;
    private final PublicSettings settings;
    private final ConsultationClock clock;
    private final JsonMapper json;

    Archive(
            Sources sources,
            Tables tables,
            Downloads downloads,
            InWords words,
            PublicSettings settings,
            ConsultationClock clock,
            JsonMapper json) {
        this.sources = sources;
        this.tables = tables;
        this.downloads = downloads;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /** Where what it holds is read from. */
    @Component
    record Sources(
            ConsultationReading consultations,
            PaperReading paper,
            QuestionReading questions,
            FileReading files,
            WholeLists lists) {}

    void write(ConsultationHead head, OutputStream to) throws IOException {
        var slug = head.slug();
        var zip = new Files(to);
        var everything = PositionFilter.everything(slug);
        var documents = downloads.inside(() -> sources.consultations().documents(slug));
        var overview = downloads.inside(() -> sources.consultations().overview(slug));
        zip.file(
                "overview.json",
                it -> json.writeValue(
                        it,
                        OverviewData.of(
                                ConsultationData.of(head, clock.instant(), settings),
                                documents,
                                overview.parts(),
                                overview.statements())));
        var chapters = downloads.inside(() -> sources.paper().chapters(slug));
        zip.file("paper.json", it -> json.writeValue(it, PaperData.of(chapters)));
        var questions = downloads.inside(() -> sources.questions().all(slug));
        zip.file(
                "questions.json",
                it -> json.writeValue(
                        it,
                        questions.stream()
                                .map(asked -> QuestionData.of(asked, slug, settings))
                                .toList()));
        both(
                zip,
                "positions",
                new Column<>("", it -> PositionData.of(it, settings)),
                tables.positions(),
                after -> sources.lists().positions(everything, after, Downloads.PART));
        both(
                zip,
                "responses",
                new Column<>("", it -> ResponseData.of(it, settings)),
                tables.responses(),
                after -> sources.lists().responses(slug, after, Downloads.PART));
        both(
                zip,
                "comments",
                new Column<>("", it -> CommentData.of(it, settings)),
                tables.comments(),
                after -> sources.lists().comments(slug, after, Downloads.PART));
        downloads.each(after -> sources.lists().files(slug, after, Downloads.PART), it -> file(zip, it));
        zip.file(
                "LICENCE.txt",
                it -> it.write((words.say("opendata.rights") + "\n"
                                + "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\n")
                        .getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private void file(Files zip, FileReading.Head file) {
        try {
            zip.file(
                    "files/" + file.position() + "/" + file.version() + "/" + name(file),
                    to -> downloads.bytes(
                            0,
                            file.bytes() - 1,
                            (from, count) -> sources.files().part(file, from, count),
                            to));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Its name, where every system can have a file of that name; otherwise what is left of it behind its fingerprint. */
    private static String name(FileReading.Head file) {
        var left = UNFIT.matcher(file.name()).replaceAll("_");
        return left.equals(file.name()) ? left : file.sha256().substring(0, 8) + "-" + left;
    }

    private <T> void both(
            Files zip, String name, Column<T> data, List<Column<T>> columns, Function<@Nullable String, Leaf<T>> list)
            throws IOException {
        zip.file(name + ".json", to -> {
            to.write('[');
            var between = new String[] {"\n"};
            downloads.each(list, it -> {
                try {
                    to.write(between[0].getBytes(StandardCharsets.UTF_8));
                    to.write(json.writeValueAsBytes(data.value().apply(it)));
                    between[0] = ",\n";
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
            to.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        });
        zip.file(name + ".csv", to -> downloads.write(new CsvTable(to), columns, list));
    }

    /** The files of the archive, each added to the checksums once it is written. */
    private static final class Files {

        private final ZipOutputStream zip;
        private final StringBuilder sums = new StringBuilder();

        Files(OutputStream to) {
            zip = new ZipOutputStream(to);
        }

        void file(String name, Downloads.Content content) throws IOException {
            var digest = sha256();
            open(name);
            content.write(new LeftOpen(new DigestOutputStream(zip, digest)));
            zip.closeEntry();
            sums.append(HexFormat.of().formatHex(digest.digest()))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }

        void finish() throws IOException {
            open("SHA256SUMS");
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }

        private void open(String name) throws IOException {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Whoever wrote one file must not end the archive. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
