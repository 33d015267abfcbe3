package emporium.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.platform.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @Test
    void namesTheVersionAndWhatElseIsShown() {
        assertThat(VersionTag.of(3)).isEqualTo("W/\"3\"");
        assertThat(VersionTag.of(3, 12, 51)).isEqualTo("W/\"3-12-51\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"3\"", " \"3\" ", "W/\"3-12-51\"", "\"3-0\""})
    void isReadForTheVersionAlone(String tag) {
        assertThat(VersionTag.read(tag)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "3", "\"x\"", "W/\"3", "\"-3\"", "\"3-\"", "\"1\", \"3\"", "\"٣\""})
    void readsNoVersionFromOthers(String tag) {
        assertThat(VersionTag.read(tag)).isEqualTo(VersionTag.NO_VERSION);
    }

    @Test
    void isAskedFor() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> VersionTag.read(null))
                .satisfies(refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(428));
    }
}
