/** The pages of one listing, one initiative, one place; also for machines that read (schema.org) and for paper. */
package nl.plein.directory.page;
