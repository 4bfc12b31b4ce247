package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final Commands commands = new Commands(Map.of("count", Counting.class));

    @Test
    void areAskedForByTheLauncher() {
        assertThat(commands.asked("--concordat.port=8080", "--concordat.command=count"))
                .contains(Counting.class);
        assertThat(commands.asked("--concordat.command=unheard-of")).isEmpty();
        assertThat(commands.asked("--concordat.port=8080")).isEmpty();
    }

    @Test
    void areGivenTheDatabaseAndAnswerWithTheExitCode() {
        var access = TestDatabase.fresh();

        assertThat(Commands.run(
                        Counting.class,
                        "--concordat.command=count",
                        "--concordat.db.url=" + access.url(),
                        "--concordat.db.user=" + access.application().user(),
                        "--concordat.db.password=" + access.application().password(),
                        "--concordat.db.reader.user=" + access.reader().user(),
                        "--concordat.db.reader.password=" + access.reader().password()))
                .isEqualTo(access.url().length());
    }

    static class Counting implements Command {

        @Override
        public int run(DatabaseAccess database, PrintStream out) {
            return database.url().length();
        }
    }
}
