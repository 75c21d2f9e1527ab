/** With what else than a link somebody shows who she is: a passkey, a code from an app, a recovery code. */
package nl.plein.access.factor;
