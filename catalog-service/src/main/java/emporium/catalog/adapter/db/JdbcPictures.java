package emporium.catalog.adapter.db;

import emporium.catalog.application.Pictures;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPictures implements Pictures {

    private final JdbcClient jdbc;

    JdbcPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> find(String file) {
        return jdbc.sql("select content from media where file = :file")
                .param("file", file)
                .query(byte[].class)
                .optional();
    }
}
