package nl.plein.matching.run;

import nl.plein.needs.EntryId;
import plein.matching.profile.Unmatched;

/** A need for which a dry run found nobody, and why not. */
record RunUnmatched(EntryId need, int tier, Unmatched reasons) {}
