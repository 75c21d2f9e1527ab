package nl.plein.journeys.challenge;

/** A picture as it is kept: a small upright JPEG, made by us. */
record Photo(byte[] jpeg, int width, int height) {}
