/** The partners of the alliance: how one joins, where it is found, and how it leaves. */
package nl.plein.access.partner;
