/**
 * The one decision: may this person, acting for this organisation, in these roles, read or write this class of data of
 * this person, for this purpose, now? Everything that is not agreed is refused. {@link nl.plein.access.decision.Rules} is
 * a pure function; {@link nl.plein.access.decision.Decisions} asks it with what the database knows.
 */
@NamedInterface("decision")
package nl.plein.access.decision;

import org.springframework.modulith.NamedInterface;
