package nl.plein.matching;

import nl.plein.shared.Fact;

/** What was a match is none any more: a coordinator ended it, or one of the two withdrew. */
public record MatchEnded(ProposalId match) implements Fact {}
