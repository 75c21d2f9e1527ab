/** Come by any time: where one can come, a talk without strings, and the page of whoever booked one. No reason is ever asked. */
package nl.plein.directory.visit;
