/** A coordinator asks somebody for consent, writes down what was said, and sees what was asked before. */
package nl.plein.web.consent;
