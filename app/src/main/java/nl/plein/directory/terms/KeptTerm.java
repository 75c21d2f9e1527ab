package nl.plein.directory.terms;

import java.time.Instant;
import nl.plein.directory.Term;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A term, and who changed it last.
 *
 * @param by null: it came with Plein
 * @param uses how many things say it
 */
record KeptTerm(Term term, @Nullable OrganisationId by, @Nullable Instant at, long uses) {}
