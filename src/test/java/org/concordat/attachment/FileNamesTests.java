package org.concordat.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T9")
class FileNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                needs.pdf              | needs.pdf
                ../../etc/passwd       | passwd
                C:\\temp\\Our needs.pdf | Our needs.pdf
                .htaccess              | unnamed.htaccess
                ..pdf                  | unnamed.pdf
                <svg onload=x>.png     | <svg onload=x>.png
                a  b.pdf               | a b.pdf
                no ending              | no ending
                """)
    void keepTheLastPartOfAPath(String sent, String name) {
        assertThat(FileNames.clean(sent)).isEqualTo(name);
    }

    @Test
    void holdNothingThatCannotBeSeen() {
        assertThat(FileNames.clean("inv\u202efdp.exe")).isEqualTo("invfdp.exe");
        assertThat(FileNames.clean("a\r\nSet-Cookie: x\u0000.pdf")).isEqualTo("a Set-Cookie: x.pdf");
        assertThat(FileNames.clean("cafe\u0301.pdf")).isEqualTo("café.pdf");
        assertThat(FileNames.clean("\u200b\u200b.pdf")).isEqualTo("unnamed.pdf");
        assertThat(FileNames.clean("")).isEqualTo("unnamed");
    }

    @Test
    void keepTheirEndingWhenTheyAreCut() {
        var cut = FileNames.clean("x".repeat(119) + "😀".repeat(40) + ".pdf");
        assertThat(cut).hasSizeLessThanOrEqualTo(FileNames.MAXIMUM).endsWith("x.pdf");
    }
}
