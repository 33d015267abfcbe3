package emporium.platform.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerTest {

    @TempDir Path folder;

    @Test
    void whoeverAnswersAtTheSocketIsAnEngine() throws Exception {
        var socket = folder.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            Callable<Integer> pong =
                    () -> {
                        try (var asked = engine.accept()) {
                            return asked.write(ByteBuffer.wrap("HTTP/1.0 200 OK".getBytes()));
                        }
                    };
            var answered = threads.submit(pong);

            assertThat(Docker.answersAt("unix://" + socket)).isTrue();

            assertThat(answered.get()).isPositive();
        }
    }

    @Test
    void noSocketIsNoEngine() {
        assertThat(Docker.answersAt("unix://" + folder.resolve("none.sock"))).isFalse();
    }

    @Test
    void whoNamesAnEngineElsewhereMeansIt() {
        assertThat(Docker.answersAt("tcp://10.0.0.1:2375")).isTrue();
    }
}
