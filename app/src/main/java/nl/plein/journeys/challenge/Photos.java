package nl.plein.journeys.challenge;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The pictures that belong to results. */
@Repository
@Transactional
public class Photos {

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The picture of one result, of whoever made it. */
    public Optional<byte[]> find(Participant maker, UUID result) {
        return jdbc.sql("""
                select p.jpeg from journeys.photo p join journeys.result r on r.id = p.result
                where p.result = :result and r.participant = :maker
                """)
                .param("result", result)
                .param("maker", maker.id())
                .query((row, _) -> row.getBytes("jpeg"))
                .optional();
    }

    /** As a page hands it out that knows that its reader belongs to this journey; nothing between us and them keeps it. */
    public ResponseEntity<byte[]> show(JourneyId journey, UUID result) {
        var jpeg = jdbc.sql("""
                select p.jpeg from journeys.photo p join journeys.result r on r.id = p.result
                where p.result = :result and r.journey = :journey
                """)
                .param("result", result)
                .param("journey", journey.value())
                .query((row, _) -> row.getBytes("jpeg"))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(jpeg);
    }

    void add(UUID result, Photo photo) {
        jdbc.sql("""
                insert into journeys.photo (result, jpeg, width, height) values (:result, :jpeg, :width, :height)
                on conflict (result) do nothing
                """)
                .param("result", result)
                .param("jpeg", photo.jpeg())
                .param("width", photo.width())
                .param("height", photo.height())
                .update();
    }
}
