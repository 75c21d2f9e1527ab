/** What is asked and what is offered: time, attention, knowledge, goods. */
@ApplicationModule(allowedDependencies = {"people", "access", "access :: kept", "access :: decision", "post"})
package nl.plein.needs;

import org.springframework.modulith.ApplicationModule;
