package nl.plein.journeys.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.Moment.Went;
import nl.plein.people.PersonId;

/**
 * How somebody looks back: a face for each of three questions, and words if they like. It is said once.
 *
 * @param participant who looks back
 * @param by who wrote it down: the person, or a parent
 */
public record LookBack(UUID participant, List<Went> faces, String words, PersonId by, Instant at) {

    public static final int QUESTIONS = 3;

    public LookBack {
        faces = List.copyOf(faces);
        if (faces.size() != QUESTIONS) throw new IllegalArgumentException("each question has its face");
    }
}
