package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@Tag("T78")
@ExtendWith(OutputCaptureExtension.class)
class AddressDefaultsTests {

    @ParameterizedTest
    @CsvSource({
        "https://consult.example, '', true, false",
        "https://consult.example, false, false, true",
        "http://consult.example, '', false, true",
        "http://consult.example, true, true, false",
        "http://localhost:8080, '', false, false",
        "'', '', false, false",
    })
    void makeCookiesStrictBehindTlsAndSayWhereThereIsNone(
            String address, String asked, boolean tls, boolean warned, CapturedOutput console) {
        assertThat(environment(address, asked).getProperty("concordat.workspace.tls", Boolean.class, false))
                .isEqualTo(tls);
        assertThat(console.getOut().contains("travel in the clear")).isEqualTo(warned);
    }

    @Test
    void writeTheAddressWithoutWhatDoesNotBelongToIt() {
        assertThat(environment("https://Consult.example/", "").getProperty("concordat.address"))
                .isEqualTo("https://consult.example");
    }

    @Test
    void refuseInWordsAnAddressThatIsNone() {
        assertThatThrownBy(() -> environment("consult.example", ""))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("consult.example cannot be used")
                .hasMessageContaining("CONCORDAT_ADDRESS");
    }

    private static StandardEnvironment environment(String address, String tls) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        tls.isEmpty()
                                ? Map.of("concordat.address", address)
                                : Map.of("concordat.address", address, "concordat.workspace.tls", tls)));
        new AddressDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
