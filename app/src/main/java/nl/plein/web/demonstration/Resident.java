package nl.plein.web.demonstration;

/**
 * Somebody of the made-up town. The same resident may ask and help.
 *
 * @param homeLanguage the language spoken at home, perhaps beside Dutch
 */
record Resident(
        String givenName,
        String gender,
        String age,
        String homeLanguage,
        String postcode,
        String email,
        String phone,
        boolean prefersPhone) {

    boolean underSixteen() {
        return age.equals("0-11") || age.equals("12-15");
    }

    boolean isMinor() {
        return underSixteen() || age.equals("16-17");
    }
}
