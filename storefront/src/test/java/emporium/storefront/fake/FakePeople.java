package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.audit.AuditTrail;
import emporium.storefront.staff.people.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account, and what it did. */
public final class FakePeople implements People, AuditTrail {

    public static final UUID ADA = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    public volatile String name = "Ada";
    public volatile List<String> roles = List.of("SHOPPER");
    public volatile String refuses = "";
    public final List<Question> asked = new ArrayList<>();

    public void reset() {
        name = "Ada";
        roles = List.of("SHOPPER");
        refuses = "";
        asked.clear();
    }

    @Override
    public List<Person> find(
            Credentials admin,
            @Nullable String email,
            @Nullable String role,
            @Nullable UUID after) {
        var ada = new Person(ADA, "ada@example.com", name, roles, AT);
        var fits =
                (email == null || email.equals(ada.email()))
                        && (role == null || roles.contains(role));
        return fits ? List.of(ada) : List.of();
    }

    @Override
    public void grant(Credentials admin, UUID id, Set<String> wanted) {
        if (!refuses.isEmpty()) {
            throw FakeGoods.problem(409, refuses);
        }
        roles = wanted.stream().sorted().toList();
    }

    @Override
    public Page find(Credentials admin, Question question) {
        asked.add(question);
        return new Page(
                List.of(
                        new Line(
                                new UUID(2, 2),
                                AT,
                                ADA,
                                "ada@example.com",
                                "catalog-service",
                                "PUT",
                                "/api/products/{id}",
                                "/api/products/<script>1</script>",
                                "4bf92f3577b34da6a3ce929d0e0e4736",
                                412),
                        new Line(
                                new UUID(2, 1),
                                AT,
                                ADA,
                                null,
                                "order-service",
                                "POST",
                                "/api/admin/coupons",
                                "/api/admin/coupons",
                                null,
                                null)),
                "more");
    }
}
