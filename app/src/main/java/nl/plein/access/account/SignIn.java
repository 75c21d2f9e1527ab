package nl.plein.access.account;

import java.time.ZonedDateTime;

/**
 * A place where somebody is signed in now.
 *
 * @param key what it is called on the page; the session's own id would let everybody in who reads the page
 * @param here whether it is the one that looks
 */
record SignIn(String key, Device device, ZonedDateTime since, ZonedDateTime lastSeen, boolean here) {}
