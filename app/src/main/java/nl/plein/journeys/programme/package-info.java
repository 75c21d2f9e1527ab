/** Programmes: templates of what two people do together, which an organisation makes, offers and shares. */
@NamedInterface("programme")
package nl.plein.journeys.programme;

import org.springframework.modulith.NamedInterface;
