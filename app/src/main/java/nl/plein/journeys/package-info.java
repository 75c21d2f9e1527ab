/** What two people do together after a match: programmes, contact moments, challenges, and how it ends. */
@ApplicationModule(
        allowedDependencies = {"shared", "people", "access", "access :: decision", "access :: kept", "post", "matching"})
package nl.plein.journeys;

import org.springframework.modulith.ApplicationModule;
