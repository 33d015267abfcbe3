package emporium.catalog.adapter.demo;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The drawings in demo/media. They are served under names that contain their hash, so that a better
 * drawing gets a new address and browsers may keep the old one for ever.
 */
record DemoPictures(Map<String, byte[]> files, Map<String, String> paths) {

    static DemoPictures load() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var paths = new HashMap<String, String>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath:demo/media/*.svg")) {
            var content = resource.getContentAsByteArray();
            var file = String.valueOf(resource.getFilename());
            var name = file.substring(0, file.length() - ".svg".length());
            var served = "%s.%s.svg".formatted(name, hash(content));
            files.put(served, content);
            paths.put(name, "/media/" + served);
        }
        return new DemoPictures(files, paths);
    }

    String path(String name) {
        var path = paths.get(name);
        if (path == null) {
            throw new IllegalStateException("demo/media has no picture " + name);
        }
        return path;
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
