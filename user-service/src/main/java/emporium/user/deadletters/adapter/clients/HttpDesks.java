package emporium.user.deadletters.adapter.clients;

import emporium.platform.client.HttpClients;
import emporium.platform.client.TracedThreads;
import emporium.user.deadletters.application.DeadLetter;
import emporium.user.deadletters.application.DeadLetter.State;
import emporium.user.deadletters.application.Desks;
import emporium.user.deadletters.application.LetterId;
import emporium.user.operator.OperatorAccess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

@Component
@EnableConfigurationProperties(OperatorAccess.class)
class HttpDesks implements Desks {

    private static final Logger log = LoggerFactory.getLogger(HttpDesks.class);

    private static final List<String> SERVICES =
            List.of(
                    "catalog-service",
                    "inventory-service",
                    "notification-service",
                    "order-service",
                    "payment-service",
                    "storefront",
                    "user-service");

    private final Map<String, DeskApi> desks = new LinkedHashMap<>();

    HttpDesks(HttpClients clients, OperatorAccess access) {
        for (var service : SERVICES) {
            desks.put(
                    service,
                    clients.create(
                            DeskApi.class,
                            service,
                            (request, body, execution) -> {
                                access.sign(request.getHeaders());
                                return execution.execute(request, body);
                            }));
        }
    }

    @Override
    public Overview list(State state) {
        List<DeadLetter> letters = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        ask(state)
                .forEach((service, answer) -> {
                    try {
                        answer.join().forEach(letter -> letters.add(letter.of(service)));
                    } catch (CompletionException outage) {
                        log.warn(
                                "The desk of {} does not answer: {}", service, outage.getMessage());
                        unavailable.add(service);
                    }
                });
        letters.sort(Comparator.comparing(DeadLetter::at));
        return new Overview(letters, unavailable);
    }

    /** All at the same time; when this returns they have answered, or failed to. */
    private Map<String, CompletableFuture<List<DeskApi.Letter>>> ask(State state) {
        var asked = new LinkedHashMap<String, CompletableFuture<List<DeskApi.Letter>>>();
        try (var threads = TracedThreads.open()) {
            desks.forEach((service, desk) ->
                    asked.put(
                            service,
                            CompletableFuture.supplyAsync(() -> desk.list(state.name()), threads)));
        }
        return asked;
    }

    @Override
    public Optional<DeadLetter> find(LetterId id) {
        return at(id, desk -> desk.show(id.letter())).map(letter -> letter.of(id.service()));
    }

    @Override
    public Optional<Closing> close(LetterId id, State state, String by, @Nullable String because) {
        var wish = new LinkedHashMap<String, String>();
        wish.put("state", state.name());
        wish.put("by", by);
        if (because != null) {
            wish.put("because", because);
        }
        return at(id, desk -> desk.close(id.letter(), wish))
                .map(closing -> new Closing(closing.done(), closing.letter().of(id.service())));
    }

    private <T> Optional<T> at(LetterId id, Function<DeskApi, @Nullable T> question) {
        var desk = desks.get(id.service());
        if (desk == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(desk));
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        }
    }
}
