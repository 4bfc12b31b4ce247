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
    private final ResponseRepository responses;
    private final PositionRepository positions;

    References(ResponseRepository responses, PositionRepository positions) {
        this.responses = responses;
        this.positions = positions;
    }

    Reference forResponse() {
        return draw(Reference.Of.RESPONSE, responses::existsByReference);
    }

    Reference forPosition() {
        return draw(Reference.Of.POSITION, positions::existsByReference);
    }

    private Reference draw(Reference.Of of, Predicate<String> taken) {
        return Stream.generate(() -> Reference.draw(of, random))
                .filter(it -> !taken.test(it.value()))
                .findFirst()
                .orElseThrow();
    }
}
