package emporium.platform.test.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether containers can be had: answered within seconds. Not kept in a static field: the thread
 * that asks would wait for this class, which would wait for the thread.
 */
final class Docker {

    private static final int LONGEST_SECONDS = 5;

    private Docker() {}

    static boolean answers() {
        return answersAt(
                System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    }

    static boolean answersAt(String host) {
        if (!host.startsWith("unix:")) {
            return true; // somebody set it on purpose
        }
        var socket = Path.of(URI.create(host).getPath());
        if (!Files.exists(socket)) {
            return false;
        }
        try {
            return CompletableFuture.supplyAsync(() -> ping(socket))
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ping(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var request = "GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(request));
            return channel.read(ByteBuffer.allocate(64)) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
