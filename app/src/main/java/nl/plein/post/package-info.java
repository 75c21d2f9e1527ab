/** Letters by mail: written in the same transaction as what they tell about, delivered by a job. */
@ApplicationModule(allowedDependencies = "shared")
package nl.plein.post;

import org.springframework.modulith.ApplicationModule;
