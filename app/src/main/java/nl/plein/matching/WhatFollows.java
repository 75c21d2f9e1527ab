package nl.plein.matching;

import java.util.Optional;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * What begins once both said yes. Where something does, it is what the two hear of: one letter, one page and one next step,
 * instead of a letter that says to call and another that says to wait.
 */
public interface WhatFollows {

    /** Whether two who are linked for this kind of help begin something together. */
    boolean begins(OrganisationId asker, String kind);

    /** A new address of the page of this person in it, for whoever has the word; nothing while it is being made. */
    Optional<String> page(ProposalId match, PersonId person, PersonId holder);
}
