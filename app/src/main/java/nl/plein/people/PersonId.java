package nl.plein.people;

import java.util.UUID;

/** Names a person, without saying who it is. */
public record PersonId(UUID value) {}
