import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.concordat.text.Block;
import org.concordat.text.HtmlReader;
import org.concordat.text.Inline;
import org.concordat.text.Inline.Words;
import org.concordat.text.Merge;
import org.concordat.text.Redaction;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;

/**
 * Times what is done with a text of 20,000 characters, against the bounds of a promise, and against a reference that is
 * measured in the same run: going once over its characters and hashing them.
 */
class TextBench {

    private static final int CHARACTERS = 20_000;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 400;
    private static final List<String> WORDS = List.of(
            "the", "council", "supports", "commissioning", "budget", "of", "care", "and", "naïve", "Môn", "carers’",
            "however", "£1.5m", "public", "health", "would", "–", "patients", "to", "services");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile Object sink = "";

    private record Row(String what, double bound, Supplier<?> work) {}

    void main() throws Exception {
        var random = new Random(11);
        var base = text(random);
        var mine = changed(base, random);
        var theirs = changed(base, random);
        var other = text(random);
        var json = base.json();
        var html = base.html();
        var plain = base.plain();
        var words = plain.substring(400, 420);
        var rows = List.of(
                new Row("reading (JSON)", 5, () -> Text.fromJson(json)),
                new Row("reading (pasted HTML)", 5, () -> HtmlReader.read(html)),
                new Row("writing (JSON, HTML, plain)", 5, () -> {
                    var fresh = Text.of(base.blocks());
                    return fresh.json() + fresh.html() + fresh.plain();
                }),
                new Row("counting characters", 5, base::characters),
                new Row("finding and redacting", 20, () -> base.redacted(base.find(words).stream()
                        .map(it -> new Redaction(it, "NAME"))
                        .toList())),
                new Row("diff of two versions", 20, () -> WordDiff.between(base, mine)),
                new Row("diff of two strangers", 20, () -> WordDiff.between(base, other)),
                new Row("three-way merge", 20, () -> Merge.of(base, mine, theirs)));
        if (plain.length() < CHARACTERS) {
            throw new IllegalStateException("The text has only " + plain.length() + " characters");
        }
        System.out.printf("%,d characters, JDK %s, %d processors%n%n", plain.length(), Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("%-30s %9s %9s %9s %9s %8s%n", "", "least ms", "median", "95th", "bound", "x ref.");
        boolean broken = false;
        for (var row : rows) {
            for (int at = 0; at < WARM_UP; at++) {
                sink = row.work().get();
            }
            var times = new double[ROUNDS];
            var reference = new double[ROUNDS];
            for (int at = 0; at < ROUNDS; at++) {
                times[at] = millis(row.work());
                reference[at] = millis(() -> hash(plain));
            }
            Arrays.sort(times);
            Arrays.sort(reference);
            double median = times[ROUNDS / 2];
            broken |= median > row.bound();
            System.out.printf("%-30s %9.2f %9.2f %9.2f %9.0f %8.0f%s%n", row.what(), times[0], median,
                    times[ROUNDS * 95 / 100], row.bound(), median / reference[ROUNDS / 2],
                    median > row.bound() ? "  TOO SLOW" : "");
        }
        System.exit(broken ? 1 : 0);
    }

    private static byte[] hash(String words) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256")
                    .digest(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the processor, so that other work on the machine tells little. */
    private static double millis(Supplier<?> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        sink = work.get();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static Text text(Random random) {
        var blocks = new ArrayList<Block>();
        int length = 0;
        while (length < CHARACTERS) {
            var sentences = new StringBuilder();
            for (int sentence = 0; sentence < 5; sentence++) {
                sentences.append("We ");
                for (int word = 0; word < 6 + random.nextInt(14); word++) {
                    sentences.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                }
                sentences.append("so. ");
            }
            length += sentences.length();
            var runs = List.<Inline>of(
                    new Words(sentences.substring(0, 20)),
                    new Words(sentences.substring(20, 40), true, false, null),
                    new Words(sentences.substring(40)));
            blocks.add(random.nextInt(4) == 0
                    ? new Block.Item(0, blocks.size() + ".", runs)
                    : new Block.Paragraph(runs));
        }
        return Text.of(blocks);
    }

    /** Every fifth paragraph or so is written anew, another has a word more. */
    private static Text changed(Text text, Random random) {
        var blocks = new ArrayList<Block>();
        for (var block : text.blocks()) {
            var flowing = (Block.Flowing) block;
            switch (random.nextInt(10)) {
                case 0 -> blocks.add(flowing.with(List.of(new Words("Written anew " + random.nextInt() + "."))));
                case 1 -> {
                    var words = new ArrayList<>(flowing.words());
                    words.add(new Words(" And more."));
                    blocks.add(flowing.with(words));
                }
                default -> blocks.add(block);
            }
        }
        return Text.of(blocks);
    }
}
