/** Courses as other catalogues read them: EDU-DEX institutes and programmes. */
package nl.plein.directory.edudex;
