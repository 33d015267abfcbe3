package emporium.launcher.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Copies folders so that only their owner can read them. What is empty in a file stays empty on the
 * disk: a broker's indexes are mostly that.
 */
public final class FolderCopy {

    private static final int BLOCK = 64 * 1024;

    private final Set<String> except;

    /**
     * @param except names of files that are left out
     */
    public FolderCopy(Set<String> except) {
        this.except = except;
    }

    public void copy(Path source, Path to) throws IOException {
        var from = source.toRealPath();
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        var target = to.resolve(from.relativize(folder).toString());
                        Files.createDirectories(target);
                        Files.setPosixFilePermissions(
                                target, PosixFilePermissions.fromString("rwx------"));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!except.contains(file.getFileName().toString())) {
                            copyFile(file, to.resolve(from.relativize(file).toString()));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void copyFile(Path from, Path to) throws IOException {
        Files.createFile(
                to,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var block = ByteBuffer.allocate(BLOCK);
        try (var in = FileChannel.open(from);
                var out =
                        FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            long at = 0;
            while (in.read(block.clear()) > 0) {
                block.flip();
                var length = block.remaining();
                if (!isEmpty(block)) {
                    write(block, out, at);
                }
                at += length;
            }
            endAt(at, out);
        }
    }

    private static boolean isEmpty(ByteBuffer block) {
        return block.mismatch(ByteBuffer.allocate(block.remaining())) < 0;
    }

    private static void write(ByteBuffer block, FileChannel out, long at) throws IOException {
        var position = at;
        while (block.hasRemaining()) {
            position += out.write(block, position);
        }
    }

    /** A file that ends with nothing written is as long as the other all the same. */
    private static void endAt(long length, FileChannel out) throws IOException {
        if (out.size() < length) {
            out.write(ByteBuffer.wrap(new byte[1]), length - 1);
        }
    }
}
