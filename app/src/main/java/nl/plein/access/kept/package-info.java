/**
 * What is kept, whose it is, why and how long; and what is kept about one person. A module that keeps something says so
 * with a {@link nl.plein.access.kept.KindOfRecord}, and if it is about somebody with a {@link nl.plein.access.kept.PartOfMyData}.
 */
@NamedInterface("kept")
package nl.plein.access.kept;

import org.springframework.modulith.NamedInterface;
