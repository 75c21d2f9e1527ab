package nl.plein.matching;

import java.util.UUID;

/** Identifies one proposal: one need and one offer, put to both sides. A match keeps the id of its proposal. */
public record ProposalId(UUID value) {

    public static ProposalId create() {
        return new ProposalId(UUID.randomUUID());
    }
}
