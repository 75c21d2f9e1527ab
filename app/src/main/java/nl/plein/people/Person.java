package nl.plein.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, helps, arranges or works here.
 *
 * @param language the language of letters to this person, like "nl"
 */
public record Person(
        PersonId id, String givenName, @Nullable String email, @Nullable String phone, String language) {}
