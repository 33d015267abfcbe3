package emporium.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever strangers write, in every place of every mail in every language. */
class StrangersWordsTest {

    private static final List<String> ATTACKS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' onmouseover='alert(1)",
                    "</title></bdi></td><a href=\"https://evil.example\">pay here</a>",
                    "{0} {1} ${7*7} %s &lt;b&gt;",
                    "x\r\nBcc: all@shopper.example\r\n\r\nPay at evil.example",
                    "\u202Eevil\u2066 \u0000\u2028now");

    /** What a page may consist of; nothing else stands between angle brackets. */
    private static final Pattern OURS =
            Pattern.compile(
                    "</?(html|head|meta|title|body|h1|h2|p|bdi|br|table|tr|td|small)"
                            + "( (lang|dir|charset|style|role|cellpadding)=\"[^\"<>]*\")*>"
                            + "|<a href=\"https://shop.example/x\\?token=t&amp;u\">|</a>"
                            + "|<!DOCTYPE html>");

    static Stream<Arguments> mails() {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        Arrays.stream(Language.values())
                                .flatMap(language ->
                                        ATTACKS.stream()
                                                .map(a -> Arguments.of(kind, language, a))));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void areNeverMarkupNorLinesNorHeaders(Kind kind, Language language, String attack) {
        var mail = Letters.mailFullOf(attack, kind, language);

        assertThat(OURS.matcher(mail.html()).replaceAll("")).doesNotContain("<", ">", "\"");
        assertThat(mail.html()).doesNotContain("\r", "\u202E", "\u2066", "\u2028", "\u0000");
        assertThat(mail.text()).doesNotContain("\r", "\u202E", "\u2066", "\u2028", "\u0000");
        assertThat(mail.text().lines()).noneMatch(line -> line.strip().startsWith("Bcc:"));
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u0000", "\u202E");
    }
}
