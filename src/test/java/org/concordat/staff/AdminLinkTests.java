package org.concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.concordat.start.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the command says where no link can be made; that one works is tested where links are. */
class AdminLinkTests {

    @Test
    void saysThatThereIsNoPortalYet() {
        var out = new ByteArrayOutputStream();
        int code = new AdminLink("http://localhost:8080")
                .run(TestDatabase.fresh(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is no portal in this database yet");
        assertThat(code).isEqualTo(16);
    }
}
