/** Files that people send: how much of them is read, and never more. */
package nl.plein.shared.file;
