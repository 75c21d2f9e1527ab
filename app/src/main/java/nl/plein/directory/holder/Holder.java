package nl.plein.directory.holder;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads this mail address keeps the page of this initiative.
 *
 * @param givenBy who sent the link; null when a reminder or a claim brought it
 */
public record Holder(
        UUID id, InitiativeId initiative, String email, Locale language, Instant since, @Nullable PersonId givenBy) {}
