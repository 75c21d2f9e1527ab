package nl.plein.shared;

/** Something that happened, told to other modules: ids, dates, numbers and choices, never a name or a note. */
public interface Fact {}
