/** The log of looks: reading it, and proving that nothing in it was changed. Pages write it through {@link nl.plein.access.Looks}. */
@NamedInterface("look")
package nl.plein.access.look;

import org.springframework.modulith.NamedInterface;
