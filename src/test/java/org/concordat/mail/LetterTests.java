package org.concordat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.text.Normalizer;
import org.concordat.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives, as a mail program reads it. */
@PortalTest
class LetterTests {

    @Autowired
    TestOutbox mails;

    GreenMail server;

    @BeforeEach
    void setUp() {
        mails.empty();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void tearDown() {
        server.stop();
        mails.empty();
    }

    @Test
    void arrivesAsTextAndAsHtmlWithTheLinkInBoth() throws Exception {
        mails.add("ann@test.example", "Zoë Ó Briain");
        mails.delivery(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("A test for Zoë Ó Briain");
        assertThat(mail.getFrom()[0]).hasToString("Portal <portal@concordat.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Dear Zoë Ó Briain,", "\nhttp://localhost:8080/workspace/test/secret-token");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains(
                        "<p>Dear Zoë Ó Briain,</p>",
                        "href=\"http://localhost:8080/workspace/test/secret-token\"",
                        "<html lang=\"en-GB\">");
    }

    /** Names come from people: whatever can be seen of them arrives, in order, in the subject and in both forms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ŵyn ap Siôn \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
                "2 * 3 * 4 = 24 **so** _x_ [1]: 3.",
                "{0} {1} '{0}' ''it''s'' {name} ${x} #{y} %s %n \\\\u0041",
                "<b>Bold</b> &amp; &nbsp; &#8238; <!-- no --> </p>",
                "\u202Eright\u202C to \u200Fleft\u200E e\u0301 \uE0000\uE001 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
            })
    void arrivesWithEveryCharacterThatCanBeSeen(String name) throws Exception {
        mails.add("ann@test.example", name);
        mails.delivery(server.getSmtp().getPort()).round();
        var mail = server.getReceivedMessages()[0];
        var parts = (MimeMultipart) mail.getContent();
        var html = Jsoup.parse((String) parts.getBodyPart(1).getContent());
        assertThat(visible(mail.getSubject())).isEqualTo(visible("A test for " + name));
        assertThat(visible((String) parts.getBodyPart(0).getContent())).contains(visible("Dear " + name + ","));
        assertThat(visible(html.wholeText())).contains(visible("Dear " + name + ","));
        assertThat(html.select("b, script, p p")).isEmpty();
    }

    private static String visible(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .codePoints()
                .filter(it -> !Character.isWhitespace(it) && Character.getType(it) != Character.CONTROL)
                .filter(it -> it < 0x200B || it > 0x206F || it == 0x200D)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
