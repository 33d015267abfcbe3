package emporium.launcher.postgres;

/** What the server is told: durable, and small enough to share two cores with everything else. */
final class Settings {

    static final String POSTGRESQL_CONF =
            """
            # Written by ./shop at every start: put your own settings into local.conf beside this file.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            superuser_reserved_connections = 5
            password_encryption = scram-sha-256

            shared_buffers = 128MB
            effective_cache_size = 1GB
            work_mem = 4MB
            maintenance_work_mem = 64MB
            random_page_cost = 1.1
            jit = off
            max_parallel_workers_per_gather = 0

            # Every commit is on disk before it is answered.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            # One server, nobody replicates from it: nothing extra to write.
            wal_level = minimal
            max_wal_senders = 0
            wal_compression = on
            min_wal_size = 128MB
            max_wal_size = 1GB
            checkpoint_timeout = 15min

            autovacuum_naptime = 20s
            autovacuum_vacuum_insert_scale_factor = 0.1
            idle_in_transaction_session_timeout = 60s
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %d '
            log_checkpoints = off
            include_if_exists = 'local.conf'
            """;

    static final String PG_HBA_CONF =
            """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Settings() {}
}
