package emporium.platform.test.bad;

import org.springframework.web.client.RestClient;

record ForgetsToSend(RestClient client) {

    void neverSent() {
        client.post().uri("/").body("text").retrieve();
    }

    void sent() {
        client.post().uri("/").body("text").retrieve().toBodilessEntity();
    }
}
