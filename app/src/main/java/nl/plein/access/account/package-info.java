/** What somebody who works here arranges about her own signing in: where she is signed in, and signing out there. */
package nl.plein.access.account;
