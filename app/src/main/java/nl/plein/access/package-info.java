/** Who is looking and what they may open: sign-in, personal links, the viewer. */
@ApplicationModule(allowedDependencies = {"shared", "people", "post"})
package nl.plein.access;

import org.springframework.modulith.ApplicationModule;
