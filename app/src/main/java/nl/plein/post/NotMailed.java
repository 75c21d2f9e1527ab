package nl.plein.post;

/** The job tries again later. Says nothing of what the mail server said: that holds addresses. */
class NotMailed extends RuntimeException {

    NotMailed(String what, Exception why) {
        super(what + " was not accepted by the mail server: " + why.getClass().getSimpleName());
    }
}
