package nl.plein.journeys.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Participant;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import nl.plein.shared.database.OneAtATime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody did a challenge, and shows it. */
@Component
public class HandIn {

    /** More than the longest programme needs, and no more than a disk can bear of one person. */
    static final int MOST = 60;

    private final Results results;
    private final Photos photos;
    private final ReadPhoto readPhoto;
    private final OneAtATime oneAtATime;
    private final Clock clock;

    HandIn(Results results, Photos photos, ReadPhoto readPhoto, OneAtATime oneAtATime, Clock clock) {
        this.results = results;
        this.photos = photos;
        this.readPhoto = readPhoto;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /**
     * The same thing on the same day is handed in once, however often it is sent.
     *
     * @param file from their phone, or null when there are words only
     */
    @Transactional
    public Outcome<UUID> handIn(
            Journey journey, Participant who, String challenge, String words, byte @Nullable [] file, PersonId by) {
        if (journey.isOver()) return Outcome.refused("journey.over");
        oneAtATime.wait("journeys.result", who.id().toString());
        if (results.of(who).size() >= MOST) return Outcome.refused("asking.result.enough");
        var photo = file == null ? null : readPhoto.read(file);
        if (photo instanceof Outcome.Refused<Photo>(var reason)) return Outcome.refused(reason);
        var today = LocalDate.now(clock);
        var same = String.join("|", who.id().toString(), challenge, today.toString(), words, String.valueOf(Arrays.hashCode(file)));
        var id = UUID.nameUUIDFromBytes(same.getBytes(UTF_8));
        var result = new Result(id, journey.id(), who.id(), challenge, words, today, photo != null);
        if (results.add(result, by, clock.instant()) && photo instanceof Outcome.Done<Photo>(var drawn)) photos.add(id, drawn);
        return Outcome.done(id);
    }
}
