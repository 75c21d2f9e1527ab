/** Asking and offering, one question a page; and the words of questions and answers for other pages. */
@NamedInterface("ask")
package nl.plein.needs.ask;

import org.springframework.modulith.NamedInterface;
