package emporium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e55\"}",
                "{\"at\":\"2026-11-21T08:30:00.123Z\",\"day\":\"2026-11-21\"}",
                "{\"total\":{\"amount\":\"129.90\",\"currency\":\"EUR\"}}",
                "{\"items\":[{\"code\":\"LAMP-ARC-01\",\"count\":2,\"open\":true,\"none\":null}]}"
            })
    void leavesWhatSaysWhereAMessageBelongs(String body) {
        assertThat(redacted(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "ada@example.com",
                "tok_ok",
                "12 St James's Square",
                "4111111111111111",
                "4111-1111-1111-1111 ",
                "+49 30 1234567"
            })
    void masksAnyOtherText(String text) {
        assertThat(redacted("{\"x\":[\"%s\"]}".formatted(text))).isEqualTo("{\"x\":[\"***\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "firstName ADA",
                "email ID",
                "postalCode 10117",
                "shippingAddress BERLIN",
                "paymentToken AB12",
                "password SECRET",
                "phone 0301234"
            })
    void masksWhateverATellingNameStandsFor(String name, String value) {
        assertThat(redacted("{\"%s\":\"%s\"}".formatted(name, value)))
                .isEqualTo("{\"%s\":\"***\"}".formatted(name));
        assertThat(redacted("{\"%s\":{\"a\":7}}".formatted(name)))
                .isEqualTo("{\"%s\":\"***\"}".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":", "plain words", "", "\u0000"})
    void showsNothingOfWhatIsNoJson(String body) {
        assertThat(redacted(body)).startsWith("***").doesNotContain("words", "text");
    }

    @Test
    void masksWhatAFailureQuotes() {
        assertThat(Redaction.reason("Cannot read \"Ada Lovelace\" of ada@example.com as 'EUR'"))
                .isEqualTo("Cannot read \"***\" of *** as 'EUR'");
    }

    @Test
    void leavesOfADatabasesRefusalWhichRuleWasBrokenButNotByWhat() {
        assertThat(
                        Redaction.reason(
                                """
                                ERROR: new row for relation "person" violates check constraint "of_age"
                                  Detail: Failing row contains (Ada Lovelace, 17).\
                                """))
                .isEqualTo(
                        """
                        ERROR: new row for relation "person" violates check constraint "of_age"
                          Detail: ***\
                        """);
    }

    private static String redacted(String body) {
        return Redaction.body(body.getBytes(StandardCharsets.UTF_8));
    }
}
