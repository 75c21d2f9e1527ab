package nl.plein.web.demonstration;

import org.jspecify.annotations.Nullable;

/** What was seen of a helper of the made-up town: how many days ago, or null. */
record MadeUpScreening(
        Resident helper, @Nullable Integer conversation, @Nullable Integer references, @Nullable Integer certificate) {}
