package emporium.launcher.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks the broker for its metadata, in Kafka's own protocol: it lists itself only when it is in
 * service. Forty lines instead of an admin client, whose threads and memory the supervisor would
 * keep.
 */
final class BrokerProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int CORRELATION = 7;
    private static final int TIMEOUT = 2_000;

    private BrokerProbe() {}

    static boolean answers(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        var client = KafkaProgram.ascii("shop");
        out.writeInt(2 + 2 + 4 + 2 + client.length + 4);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(client.length);
        out.write(client);
        // no topics, only the brokers
        out.writeInt(0);
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt();
        if (in.readInt() != CORRELATION) {
            throw new IOException("not a broker's answer");
        }
        return in.readInt();
    }
}
