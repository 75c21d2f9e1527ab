/** What is around every page (layout, languages, errors), and the pages that belong to no other module. */
@ApplicationModule
package nl.plein.web;

import org.springframework.modulith.ApplicationModule;
