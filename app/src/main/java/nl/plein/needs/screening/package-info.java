/** The queue of helpers: what was seen of each, what is still to be seen, and what has to be renewed. */
package nl.plein.needs.screening;
