/** Words that every module uses; nothing here has a table. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package nl.plein.shared;

import org.springframework.modulith.ApplicationModule;
