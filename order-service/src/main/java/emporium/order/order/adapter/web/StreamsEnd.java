package emporium.order.order.adapter.web;

import emporium.order.order.application.OrderNews;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends the open streams before the server waits for its last requests to finish. */
@Component
class StreamsEnd implements SmartLifecycle {

    private final OrderNews news;
    private volatile boolean running;

    StreamsEnd(OrderNews news) {
        this.news = news;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        news.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started last and stopped first: the web server's own shutdown comes after. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
