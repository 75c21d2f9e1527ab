package nl.plein.needs;

import nl.plein.shared.Fact;

/** A need or an offer was withdrawn by the person; its answers are erased. */
public record EntryWithdrawn(EntryId entry) implements Fact {}
