package org.concordat.text.paper;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.text.paper.ReadingChoices.Changes;
import tools.jackson.databind.json.JsonMapper;

/** Prints what is read from the file of a paper as JSON: a command of the launcher, which needs no database. */
public final class ReadPaper {

    /** Its name on the command line. */
    public static final String NAME = "read-paper";

    /** Told apart from every reason not to start. */
    public static final int REFUSED = 20;

    private static final int WRONG_USE = 2;

    private ReadPaper() {}

    /**
     * Reads the file that is named last.
     *
     * @param arguments options ({@code --changes=accept}, {@code --changes=reject}, {@code --hidden=true}) and the file
     * @param out is given the JSON, and where the file is refused why, as its only warning
     * @param told is given what went wrong, in plain English
     * @return the exit code
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream told) {
        var changes = Changes.UNDECIDED;
        boolean hidden = false;
        for (var option : arguments.subList(0, Math.max(0, arguments.size() - 1))) {
            switch (option) {
                case "--changes=accept" -> changes = Changes.ACCEPT;
                case "--changes=reject" -> changes = Changes.REJECT;
                case "--changes=", "--hidden=", "--hidden=false" -> {}
                case "--hidden=true" -> hidden = true;
                default -> {
                    told.println("Unknown option: " + option + ". --changes is accept or reject.");
                    return WRONG_USE;
                }
            }
        }
        var file = arguments.isEmpty() ? Path.of("") : Path.of(arguments.getLast());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            told.println("There is no file to be read at " + file + ".");
            return WRONG_USE;
        }
        try {
            var name = file.getFileName().toString();
            var paper = PaperReader.read(file, name, new ReadingChoices(changes, hidden), ReadingProgress.UNHEARD);
            print(out, paper.title(), blocks(paper), warnings(paper));
            return 0;
        } catch (PaperRefused refused) {
            print(
                    out,
                    "",
                    List.of(),
                    List.of(Map.of(
                            "where", refused.where(), "what", refused.fault().words())));
            told.println(refused.getMessage());
            return REFUSED;
        }
    }

    private static List<Map<String, Object>> blocks(Paper paper) {
        return paper.blocks().stream().map(ReadPaper::block).toList();
    }

    private static Map<String, Object> block(PaperBlock block) {
        var written = new LinkedHashMap<String, Object>();
        written.put("type", block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        written.put("number", block.number());
        written.put("level", block.level());
        written.put("text", block.words());
        written.put("notes", block.notes());
        return written;
    }

    private static List<Map<String, Object>> warnings(Paper paper) {
        return paper.findings().stream()
                .<Map<String, Object>>map(it -> Map.of(
                        "where",
                        it.under(),
                        "what",
                        (it.words().isEmpty() ? "" : "\u201c" + it.words() + "\u201d ")
                                + it.kind().words()))
                .toList();
    }

    private static void print(PrintStream out, String title, List<?> blocks, List<?> warnings) {
        var paper = new LinkedHashMap<String, Object>();
        paper.put("title", title);
        paper.put("blocks", blocks);
        paper.put("warnings", warnings);
        var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(paper);
        out.write(json, 0, json.length);
        out.println();
        out.flush();
    }

    /** What the launcher asks for, where it asks for this. */
    public static boolean isAsked(String... arguments) {
        return Arrays.asList(arguments).indexOf(NAME) == 0;
    }
}
