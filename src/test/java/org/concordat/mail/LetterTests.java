package org.concordat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import org.concordat.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
