package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every object against its schema, down to the last field: Kubernetes' own from its OpenAPI,
 * operators' from what we know of them ({@link CustomResources}).
 */
class SchemaTest {

    private static final Map<String, String> OWN =
            Map.of(
                    "v1", "V1",
                    "apps/v1", "V1",
                    "autoscaling/v2", "V2",
                    "networking.k8s.io/v1", "V1",
                    "policy/v1", "V1");

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", "overlays/production"})
    void knowsEveryField(String overlay) {
        assertThat(Manifests.of(overlay).objects()).isNotEmpty().allSatisfy(SchemaTest::validate);
    }

    @Test
    void refusesAFieldThatDoesNotExist() {
        var all = Manifests.of("overlays/production");
        var deployment = all.named("Deployment", "gateway");
        validate(deployment);
        deployment.withObject("/spec/template/spec/securityContext").put("runAsRoot", false);
        assertThatThrownBy(() -> validate(deployment)).hasMessageContaining("runAsRoot");

        var cluster = all.named("Cluster", "orders-db");
        validate(cluster);
        cluster.withObject("/spec/storage").put("sice", "1Gi");
        assertThatThrownBy(() -> validate(cluster)).hasMessageContaining("sice");
    }

    private static void validate(JsonNode object) {
        var version = object.path("apiVersion").asString();
        if (OWN.containsKey(version)) {
            validate(
                    OWN.get(version) + Manifests.kind(object),
                    JsonParser.parseString(object.toString()));
        } else {
            assertThat(CustomResources.unknownFields(object))
                    .as(Manifests.kind(object) + " " + Manifests.name(object))
                    .isEmpty();
        }
    }

    private static void validate(String model, JsonElement object) {
        try {
            Class.forName("io.kubernetes.client.openapi.models." + model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, object);
        } catch (InvocationTargetException e) {
            throw new AssertionError(model + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No such kind: " + model, e);
        }
    }
}
