package plein.matching.profile;

import plein.matching.Score;

/** A helper who would fit. */
public record Suggestion(String helper, Score score) {}
