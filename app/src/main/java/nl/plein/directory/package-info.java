/** Initiatives, services, courses, activities and places, found by the person who needs them. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "access :: brake", "access :: decision", "access :: kept", "access :: look", "post"})
package nl.plein.directory;

import org.springframework.modulith.ApplicationModule;
