package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real papers are read as an independent parser reads them. */
class OfficialPapersTests {

    private static final Pattern WORD = Pattern.compile("[\\w’'-]+");

    private static Paper read(String name) {
        return PaperReader.read(TestPaper.corpus(name), name, ReadingChoices.NONE, ReadingProgress.UNHEARD);
    }

    private static JsonNode gold(String name) {
        return JsonMapper.shared()
                .readTree(TestPaper.corpus(name.replace(".docx", ".gold.json")).toFile());
    }

    /** A number without what stands around it, and the word behind it; bullets are none. */
    private static void add(List<String> numbers, String number, String words) {
        var bare = number.replaceAll("[\\s().]", "").toLowerCase(Locale.ROOT);
        if (bare.matches(".*[0-9a-z].*")) {
            var word = WORD.matcher(words.toLowerCase(Locale.ROOT));
            numbers.add(bare + " " + (word.find() ? word.group() : ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uksiem_20180888_en.docx",
                "uksiem_20230532_en_001.docx",
                "uksiem_20240868_en_001.docx",
                "ukpgaen_20180033_en.docx"
            })
    void haveEveryNumberEveryNoteAndEveryTable(String name) {
        var paper = read(name);
        var gold = gold(name);
        var wanted = new ArrayList<String>();
        gold.get("numbers")
                .forEach(it -> add(
                        wanted, it.get("number").asString(), it.get("begins").asString()));
        var found = new ArrayList<String>();
        paper.blocks().forEach(it -> {
            if (it.number() != null) {
                add(found, it.number(), it.words());
            }
        });

        assertThat(found).containsSubsequence(wanted).hasSizeLessThanOrEqualTo(wanted.size() + 1);
        assertThat(paper.blocks().stream().flatMap(it -> it.notes().stream()))
                .hasSize(gold.get("notes").size());
        assertThat(paper.blocks().stream().filter(it -> it.kind() == PaperBlock.Kind.TABLE))
                .hasSizeGreaterThanOrEqualTo(gold.get("tables").asInt());
    }

    @Test
    void keepRemarksOfReviewersToThemselves() {
        var paper = read("uksiem_20180888_en.docx");

        assertThat(TestPaper.kinds(paper)).contains(PaperFinding.Kind.COMMENTS);
        assertThat(paper.toString())
                .contains("official statistics")
                .doesNotContain("Updated as per", "lawyers’ request");
    }
}
