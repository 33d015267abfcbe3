package emporium.launcher.postgres;

import emporium.launcher.home.FolderCopy;
import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The data directory: made once, configured at every start. */
record Cluster(Path folder, ServerUser user) {

    private static final Path ELSEWHERE = Path.of("/var/lib/emporium");

    /**
     * In the home, unless the server's user cannot get in there (root's own folder, say): then
     * under {@code /var/lib}, which is not tidied up as {@code /var/tmp} is, with a link in the
     * home.
     */
    static Cluster of(Home home, ServerUser user) throws IOException, InterruptedException {
        var link = home.data().resolve("postgres");
        if (Files.isSymbolicLink(link)) {
            var folder = Files.readSymbolicLink(link);
            Files.createDirectories(folder);
            return new Cluster(folder, user);
        }
        if (Files.isDirectory(link) || user.reaches(home.data())) {
            Files.createDirectories(link);
            return new Cluster(link.toRealPath(), user);
        }
        var name = UUID.nameUUIDFromBytes(home.root().toString().getBytes(StandardCharsets.UTF_8));
        var folder = ELSEWHERE.resolve(name.toString());
        Files.createDirectories(folder);
        Files.createSymbolicLink(link, folder);
        return new Cluster(folder, user);
    }

    /** Where the programs go when the server's user cannot reach our cache. */
    static Path programs(Path cache, ServerUser user) throws IOException {
        return user.reaches(cache) ? cache : ELSEWHERE;
    }

    static void delete(Home home) throws IOException {
        var link = home.data().resolve("postgres");
        if (Files.isSymbolicLink(link)) {
            Folders.delete(Files.readSymbolicLink(link));
        }
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(link);
        }
    }

    Path data() {
        return folder.resolve("18");
    }

    void ensure(Distribution distribution, String superuserPassword)
            throws IOException, InterruptedException {
        if (!Files.exists(data())) {
            create(distribution, superuserPassword);
        }
        Files.writeString(data().resolve("postgresql.conf"), Settings.POSTGRESQL_CONF);
        Files.writeString(data().resolve("pg_hba.conf"), Settings.PG_HBA_CONF);
    }

    /** Under another name first: an interrupted copy is nothing that looks like a cluster. */
    void restore(Path copy) throws IOException, InterruptedException {
        var draft = folder.resolve("18.new");
        Folders.delete(draft);
        new FolderCopy(Set.of()).copy(copy, draft);
        user.own(folder);
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Under another name first: an interrupted initdb leaves nothing that looks like a cluster. */
    private void create(Distribution distribution, String superuserPassword)
            throws IOException, InterruptedException {
        var draft = folder.resolve("18.new");
        var password = folder.resolve("password");
        Folders.delete(draft);
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, superuserPassword);
        user.own(folder);
        Commands.run(
                user.as(
                        List.of(
                                distribution.program("initdb").toString(),
                                "--pgdata=" + draft,
                                "--username=postgres",
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions")));
        Files.delete(password);
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
