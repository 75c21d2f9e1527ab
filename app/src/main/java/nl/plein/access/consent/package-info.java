/** What people agreed to: who may see what of somebody, for what, until when; asked, answered and withdrawn. */
@NamedInterface("consent")
package nl.plein.access.consent;

import org.springframework.modulith.NamedInterface;
