/** Signing in with the account of one's own organisation (OpenID Connect), for who is a member here already. */
package nl.plein.access.provider;
