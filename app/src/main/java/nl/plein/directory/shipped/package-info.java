/** What the directory begins with: the closed lists for every alliance, and for a demonstration a town full of offers. */
@NamedInterface("shipped")
package nl.plein.directory.shipped;

import org.springframework.modulith.NamedInterface;
