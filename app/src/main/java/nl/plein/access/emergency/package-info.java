/** Reading somebody's data because they are in danger: with a reason, some minutes, told to the owner at once. */
@NamedInterface("emergency")
package nl.plein.access.emergency;

import org.springframework.modulith.NamedInterface;
