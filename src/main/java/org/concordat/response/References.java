package org.concordat.response;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Reference;
import org.springframework.stereotype.Component;

/** Draws references that nothing else has. */
@Component
class References {

    private final SecureRandom random = new SecureRandom();

    Reference draw(Reference.Of of, Predicate<String> taken) {
        return Stream.generate(() -> Reference.draw(of, random))
                .filter(it -> !taken.test(it.value()))
                .findFirst()
                .orElseThrow();
    }
}
