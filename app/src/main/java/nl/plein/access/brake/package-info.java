/** Slows down whoever guesses, and nobody else: by the network that guesses, kept in PostgreSQL and so on all nodes. */
package nl.plein.access.brake;
