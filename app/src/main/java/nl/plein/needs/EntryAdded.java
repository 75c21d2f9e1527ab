package nl.plein.needs;

import nl.plein.shared.Fact;

/** A need or an offer came in. */
public record EntryAdded(EntryId entry, Side side) implements Fact {}
