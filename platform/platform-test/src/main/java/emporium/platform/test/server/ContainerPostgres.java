package emporium.platform.test.server;

import org.testcontainers.postgresql.PostgreSQLContainer;

final class ContainerPostgres implements PostgresServer {

    private final PostgreSQLContainer container =
            new PostgreSQLContainer("postgres:18").withUsername(ROLE).withPassword(PASSWORD);

    ContainerPostgres() {
        container.start();
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(5432), database);
    }
}
