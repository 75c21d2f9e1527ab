package nl.plein.needs;

import nl.plein.shared.Fact;

/** Somebody takes a pause from asking or offering. */
public record EntryPaused(EntryId entry) implements Fact {}
