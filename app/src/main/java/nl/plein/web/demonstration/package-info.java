/** The first start: fills an empty database with a made-up town, or with what a real alliance begins with. */
package nl.plein.web.demonstration;
