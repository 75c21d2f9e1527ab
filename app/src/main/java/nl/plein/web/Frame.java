package nl.plein.web;

import java.util.List;

/** What every page shows around its own content. */
record Frame(Alliance alliance, boolean demonstration, List<LanguageLink> languages, List<NavigationLink> navigation) {

    /** The page one is on, in another language; the name of a language is written in that language. */
    record LanguageLink(String code, String name, String address, boolean current) {}

    record NavigationLink(String path, String label, boolean current) {}
}
