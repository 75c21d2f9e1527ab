/** The kinds of help of an alliance: a coordinator adds, changes, opens and closes them. */
package nl.plein.needs.kind;
