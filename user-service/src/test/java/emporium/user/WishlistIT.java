package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

@RunningService
class WishlistIT {

    private static final String WISHES = "/api/users/me/wishlist";

    @Autowired private Client client;

    private final UUID lamp = UUID.randomUUID();
    private final UUID mug = UUID.randomUUID();

    @Test
    void keepsProductsForTheirOwnerOnlyTheNewestFirst() {
        var ada = client.newShopperToken();
        put(ada, lamp, 204);
        put(ada, mug, 204);
        put(ada, lamp, 204);

        assertThat(wishes(ada)).containsExactly(mug.toString(), lamp.toString());
        assertThat(wishes(client.newShopperToken())).isEmpty();

        client.send("DELETE", WISHES + "/" + mug, null, client.newShopperToken());
        assertThat(wishes(ada)).hasSize(2);
        client.send("DELETE", WISHES + "/" + mug, null, ada);
        client.send("DELETE", WISHES + "/" + mug, null, ada);
        assertThat(wishes(ada)).containsExactly(lamp.toString());
        assertThat(client.get("/api/users/me/export", ada).getBody()).contains(lamp.toString());
    }

    @Test
    void isFullOneDayHoweverManyAreAddedAtOnce() throws Exception {
        var ada = client.newShopperToken();
        for (var i = 0; i < 196; i++) {
            put(ada, UUID.randomUUID(), 204);
        }
        Callable<Integer> add =
                () ->
                        client.send("PUT", WISHES + "/" + UUID.randomUUID(), null, ada)
                                .getStatusCode()
                                .value();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new java.util.ArrayList<Integer>();
            for (var one : hands.invokeAll(IntStream.range(0, 8).mapToObj(_ -> add).toList())) {
                statuses.add(one.get());
            }
            assertThat(statuses).filteredOn(status -> status == 204).hasSize(4);
            assertThat(statuses).containsOnly(204, 409);
        }
        assertThat(wishes(ada)).hasSize(200);
    }

    @Test
    void aWishIsAProductsId() {
        var answer = client.send("PUT", WISHES + "/lamp", null, client.newShopperToken());

        valid("put", WISHES + "/{productId}", answer, 400);
    }

    private void put(String token, UUID product, int status) {
        var answer = client.send("PUT", WISHES + "/" + product, null, token);
        valid("put", WISHES + "/{productId}", answer, status);
    }

    private List<String> wishes(String token) {
        var answer = client.get(WISHES, token);
        valid("get", WISHES, answer, 200);
        return Client.json(answer)
                .get("items")
                .valueStream()
                .map(wish -> wish.get("productId").asString())
                .toList();
    }

    private static void valid(
            String method, String path, ResponseEntity<String> answer, int status) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        if (answer.getBody() != null) {
            Contracts.openApi("user-service")
                    .assertValidResponse(method, path, status, answer.getBody());
        }
    }
}
