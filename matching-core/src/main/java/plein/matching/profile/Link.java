package plein.matching.profile;

/** A need and a helper, by id. */
public record Link(String need, String helper) {}
