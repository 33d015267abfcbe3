package emporium.launcher.plan;

import emporium.launcher.Refusal;

/** Every well-known port, moved by one offset so that platforms can stand side by side. */
public record Ports(int offset) {

    private static final int HIGHEST = 19093;

    public Ports {
        if (offset < 0 || HIGHEST + offset > 65_535) {
            throw new Refusal(2, "--port-offset must be between 0 and " + (65_535 - HIGHEST) + ".");
        }
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    public int of(String service) {
        return of(Services.named(service).orElseThrow());
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return HIGHEST + offset;
    }

    public int tracing() {
        return 9411 + offset;
    }

    public int smtp() {
        return 8025 + offset;
    }

    public String gateway() {
        return "http://localhost:" + of(Services.GATEWAY);
    }
}
