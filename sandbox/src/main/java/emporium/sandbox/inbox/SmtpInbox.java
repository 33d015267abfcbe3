package emporium.sandbox.inbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server: it accepts every mail, for everyone. */
@Component
class SmtpInbox implements SmartLifecycle {

    private final SmtpProperties settings;
    private final Mails mails;
    private final Clock clock;
    private @Nullable SMTPServer server;

    SmtpInbox(SmtpProperties settings, Mails mails, Clock clock) {
        this.settings = settings;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var started =
                SMTPServer.port(settings.port())
                        .bindAddress(address())
                        .softwareName("Emporium sandbox")
                        .maxMessageSize(settings.maxMessageSize())
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(_ -> new IncomingMail(mails, clock))
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        started.start();
        server = started;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** The port it listens on, which differs from the one asked for when that was 0. */
    synchronized int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("No such address: " + settings.address(), e);
        }
    }
}
