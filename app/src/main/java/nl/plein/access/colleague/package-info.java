/** An administrator says who works for their organisation, and as what. */
package nl.plein.access.colleague;
