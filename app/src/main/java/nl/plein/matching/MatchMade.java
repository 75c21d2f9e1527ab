package nl.plein.matching;

import nl.plein.shared.Fact;

/** Both sides said yes. */
public record MatchMade(ProposalId match) implements Fact {}
