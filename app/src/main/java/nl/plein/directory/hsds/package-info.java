/** The directory for other systems, as Open Referral HSDS 3.1: offers only, never a need and never a person. */
package nl.plein.directory.hsds;
