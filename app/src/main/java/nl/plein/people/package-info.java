/** Who takes part: people, organisations, and who does what for which organisation. */
@ApplicationModule(allowedDependencies = "shared")
package nl.plein.people;

import org.springframework.modulith.ApplicationModule;
