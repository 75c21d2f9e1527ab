package nl.plein.access.consent;

import java.time.Instant;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/** @param writtenBy the colleague who wrote it down for somebody who phoned; null for who did it by the link */
public record Withdrawal(Instant at, PersonId by, @Nullable PersonId writtenBy) {}
