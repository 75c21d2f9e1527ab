/** Giving a partner a part in somebody's matter, and ending it. */
@NamedInterface("sharing")
package nl.plein.access.sharing;

import org.springframework.modulith.NamedInterface;
