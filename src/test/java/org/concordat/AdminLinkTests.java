package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the command says where no link can be made; that one works is tested where links are. */
class AdminLinkTests {

    @Test
    void saysThatThereIsNoPortalYet() throws Exception {
        var out = new ByteArrayOutputStream();
        int code = new AdminLink(new ExternalDatabase(TestDatabase.fresh()), "http://localhost:8080")
                .run(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is no portal in this database yet");
        assertThat(code).isEqualTo(16);
    }

    @Test
    void isAskedForByTheLauncher() {
        assertThat(Commands.asked("--concordat.command=admin-link")).isPresent();
    }
}
