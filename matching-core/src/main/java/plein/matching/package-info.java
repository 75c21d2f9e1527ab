/** Fair and exact matching of needs and helpers: plain Java, no framework, no database, no clock. */
package plein.matching;
