/** Initiatives, services, courses, activities and places, found by the person who needs them. */
@ApplicationModule(allowedDependencies = {"shared", "danger", "people", "access", "access :: brake", "access :: decision", "access :: kept", "access :: look", "post"})
package nl.plein.directory;

import org.springframework.modulith.ApplicationModule;
