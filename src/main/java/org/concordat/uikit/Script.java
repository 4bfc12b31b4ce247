package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.kernel.Sha256;
import org.springframework.core.io.ClassPathResource;

/**
 * Calls functions of our scripts in the browser. The scripts are files under {@code frontend/assets}; no JavaScript
 * stands in Java but the one form of the call below, so that a strict policy on content has one place to see to.
 */
public final class Script {

    private static final int DIGEST_BYTES = 5;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Script() {}

    /**
     * Calls a function that a script exports, with the component's element first.
     *
     * @param script the name of the file, without its ending
     * @throws UncheckedIOException if there is no such script
     */
    public static PendingJavaScriptResult call(
            Component component, String script, String function, Object... arguments) {
        var names = IntStream.range(0, arguments.length)
                .mapToObj(it -> ", $" + (it + 2))
                .toList();
        var all = Stream.concat(Stream.of(address(script), function), Arrays.stream(arguments))
                .toArray();
        return component
                .getElement()
                .executeJs("return import($0).then(it => it[$1](this" + String.join("", names) + "))", all);
    }

    /**
     * Where browsers get a script: named by its content, so that they may keep it for good.
     *
     * @throws UncheckedIOException if there is no such script
     */
    public static String address(String script) {
        return ADDRESSES.computeIfAbsent(script, Script::read);
    }

    private static String read(String script) {
        var path = "/assets/" + script + ".js";
        try {
            var content = new ClassPathResource("META-INF/resources" + path).getContentAsByteArray();
            return path + "?v=" + Sha256.of(content).start(DIGEST_BYTES);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
