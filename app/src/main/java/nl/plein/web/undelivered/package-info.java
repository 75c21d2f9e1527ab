/** What was mailed and did not arrive: who has to be called instead. */
@NullMarked
package nl.plein.web.undelivered;

import org.jspecify.annotations.NullMarked;
