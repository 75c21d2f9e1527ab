package nl.plein.directory.way;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Some first steps that somebody kept. Nobody knows who it is.
 *
 * @param guide who sat beside them, or null
 * @param email only when something may be sent; and so phone
 * @param deskUntil until then the guide sits beside them
 * @param followUntil until then the person wants a guide to look how it goes; null: nobody looks
 * @param offerAt when the next step is told; null: not
 */
record Way(
        UUID id,
        OrganisationId organisation,
        @Nullable PersonId guide,
        Answers answers,
        String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Instant deskUntil,
        @Nullable LocalDate followUntil,
        @Nullable Instant offerAt) {

    boolean isAtDesk(Instant now) {
        return deskUntil != null && now.isBefore(deskUntil);
    }

    boolean isFollowed(LocalDate today) {
        return followUntil != null && !today.isAfter(followUntil);
    }

    /** As whom the log of looks names this way: of the person themselves nothing is known. */
    PersonId asSubject() {
        return new PersonId(id);
    }

    Way answered(Answers other) {
        return new Way(id, organisation, guide, other, language, email, phone, deskUntil, followUntil, offerAt);
    }

    Way reachedBy(@Nullable String otherEmail, @Nullable String otherPhone) {
        return new Way(id, organisation, guide, answers, language, otherEmail, otherPhone, deskUntil, followUntil, offerAt);
    }

    Way offeredAt(@Nullable Instant moment) {
        return new Way(id, organisation, guide, answers, language, email, phone, deskUntil, followUntil, moment);
    }

    Way followedUntil(@Nullable LocalDate day) {
        return new Way(id, organisation, guide, answers, language, email, phone, deskUntil, day, offerAt);
    }

    Way handedOver() {
        return new Way(id, organisation, guide, answers, language, email, phone, null, followUntil, offerAt);
    }
}
