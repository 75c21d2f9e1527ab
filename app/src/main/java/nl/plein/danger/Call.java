package nl.plein.danger;

import java.util.List;

/**
 * What a page shows above all else to somebody who may be in danger.
 *
 * @param kind of danger, the one to speak of first
 * @param elsewhere where the button leads that leaves this page
 */
public record Call(Danger kind, List<Contact> contacts, String elsewhere) {}
