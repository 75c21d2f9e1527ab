package nl.plein.journeys;

import java.util.List;
import nl.plein.journeys.Moment.Went;
import nl.plein.shared.Fact;

/**
 * Somebody said how it was.
 *
 * @param faces one for each of the three questions
 */
public record LookedBack(JourneyId journey, Participant.Part part, List<Went> faces) implements Fact {

    public LookedBack {
        faces = List.copyOf(faces);
    }
}
