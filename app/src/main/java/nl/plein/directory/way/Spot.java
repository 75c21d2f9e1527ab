package nl.plein.directory.way;

import java.util.UUID;
import nl.plein.directory.PlaceContent;
import org.jspecify.annotations.Nullable;

/** A place where somebody sits down for a talk. @param kilometres away, or null when it is not known from where */
record Spot(UUID place, PlaceContent content, @Nullable Double kilometres) {}
