package emporium.notification.adapter.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that gives one answer of its own to one command. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    ScriptedSmtp(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (var client = server.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var own = line.startsWith(command) && !command.isEmpty();
                var reply = own ? answer : line.startsWith("DATA") ? "354 go on" : "250 fine";
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException over) {
            // the test has ended
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
