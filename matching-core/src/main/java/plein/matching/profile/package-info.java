/** People as they describe themselves: what is asked, what is offered, what must fit, and why a match is proposed or not. */
package plein.matching.profile;
