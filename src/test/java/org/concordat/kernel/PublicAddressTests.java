package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T78")
class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://consult.example, https://consult.example, true, false",
        "HTTPS://Consult.Example/, https://consult.example, true, false",
        "' https://consult.example:8443 ', https://consult.example:8443, true, false",
        "http://localhost:8080, http://localhost:8080, false, true",
        "http://127.0.0.1, http://127.0.0.1, false, true",
        "http://[::1]:8080, http://[::1]:8080, false, true",
        "http://consult.example, http://consult.example, false, false",
        "http://localhost.example, http://localhost.example, false, false",
    })
    void saysWhetherPeopleComeByTlsOrFromThisMachine(String written, String address, boolean tls, boolean here) {
        var parsed = PublicAddress.parse(written).orElseThrow();
        assertThat(parsed).hasToString(address);
        assertThat(parsed.isTls()).isEqualTo(tls);
        assertThat(parsed.isThisMachine()).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "consult.example",
                "https:/consult.example",
                "https://",
                "ftp://consult.example",
                "https://consult.example/portal",
                "https://consult.example?x",
                "https://consult.example#x",
                "https://me@consult.example",
                "https://consult example",
                "https://consult.example:99999",
                "https://consult_.example",
                "javascript:alert(1)"
            })
    void isNoAddressAtWhichAPortalIsReached(String written) {
        assertThat(PublicAddress.parse(written)).isEmpty();
    }
}
