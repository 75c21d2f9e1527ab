/** Initiatives, services, courses, activities and places, found by the person who needs them. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "access :: decision", "access :: kept", "post"})
package nl.plein.directory;

import org.springframework.modulith.ApplicationModule;
