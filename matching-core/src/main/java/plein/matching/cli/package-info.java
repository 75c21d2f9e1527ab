/** The command line: matching without the web application. */
package plein.matching.cli;
