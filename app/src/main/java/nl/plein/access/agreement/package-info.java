/** What the partners agreed: versions, who may do what for which purpose, and who signed. */
@NamedInterface("agreement")
package nl.plein.access.agreement;

import org.springframework.modulith.NamedInterface;
