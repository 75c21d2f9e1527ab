/** What helpers of one company or school do, in numbers that point at nobody. */
package nl.plein.journeys.share;
