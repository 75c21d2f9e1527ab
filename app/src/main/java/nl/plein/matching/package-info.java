/** Feeds matching-core; proposals with their reasons; matches, confirmed by both sides. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "access :: kept", "post", "needs", "needs :: ask"})
package nl.plein.matching;

import org.springframework.modulith.ApplicationModule;
