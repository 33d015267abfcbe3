package emporium.storefront.clients;

import emporium.platform.client.TracedThreads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks what is independent at the same time, each on a virtual thread, in the same trace. */
@Component
public class Together {

    private final ExecutorService threads = TracedThreads.open();

    /** A call that is under way. */
    public interface Asked<T> {

        /** Waits for the answer; what the call threw is thrown here. */
        T get();
    }

    public <T> Asked<T> ask(Supplier<T> call) {
        var future = CompletableFuture.supplyAsync(call, threads);
        return () -> join(future);
    }

    /** The same for what a page can do without. */
    public <T> Asked<Part<T>> askIfPossible(Supplier<T> call) {
        return ask(() -> Part.ask(call));
    }

    private static <T> T join(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
