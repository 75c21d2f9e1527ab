/** Slows down whoever guesses, and nobody else: by the network that guesses, kept in PostgreSQL and so on all nodes. */
@NamedInterface("brake")
package nl.plein.access.brake;

import org.springframework.modulith.NamedInterface;
