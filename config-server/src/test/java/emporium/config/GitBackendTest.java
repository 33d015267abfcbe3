package emporium.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.config.server.environment.EnvironmentRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "EMPORIUM_CONFIG_PASSWORD=sesame")
@ActiveProfiles("git")
class GitBackendTest {

    @Autowired private EnvironmentRepository settings;

    @DynamicPropertySource
    static void repository(DynamicPropertyRegistry properties) throws Exception {
        var folder = Files.createTempDirectory("config-git");
        try (var git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            var file =
                    Files.createDirectory(folder.resolve("config")).resolve("thing-service.yaml");
            Files.writeString(file, "from: git\n");
            git.add().addFilepattern("config").call();
            git.commit().setMessage("Settings").setSign(false).call();
        }
        properties.add("EMPORIUM_CONFIG_GIT", () -> "file://" + Path.of(folder.toString()));
    }

    @Test
    void servesWhatIsCommitted() {
        var environment = settings.findOne("thing-service", "default", null);
        assertThat(environment.getPropertySources().getFirst().getSource())
                .hasToString("{from=git}");
    }
}
