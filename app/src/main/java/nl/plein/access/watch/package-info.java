/** What happens at the doors, in the program's own log: who came, who was refused, and never a name, an address or a secret. */
package nl.plein.access.watch;
