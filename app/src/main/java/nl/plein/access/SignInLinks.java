package nl.plein.access;

import java.time.Clock;
import java.util.concurrent.Executor;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** Signing in by a link in a letter, as Spring Security asks for it. */
@Component
class SignInLinks implements OneTimeTokenService {

    private final WriteSignInLetter writeSignInLetter;
    private final SignInTokens tokens;
    private final Brakes brakes;
    private final Executor later;
    private final Clock clock;

    SignInLinks(
            WriteSignInLetter writeSignInLetter,
            SignInTokens tokens,
            Brakes brakes,
            @Qualifier("applicationTaskExecutor") Executor later,
            Clock clock) {
        this.writeSignInLetter = writeSignInLetter;
        this.tokens = tokens;
        this.brakes = brakes;
        this.later = later;
        this.clock = clock;
    }

    /**
     * The letter is written after the answer went out: the time an answer takes must not tell whether somebody with
     * this address works here. The token handed back opens nothing; the real one only travels by mail.
     */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        later.execute(() -> write(request.getUsername()));
        return new DefaultOneTimeToken(Secret.draw().value(), request.getUsername(), clock.instant());
    }

    /** Who fills somebody's mailbox is not told that it is full: the links in it work. */
    private void write(String address) {
        if (brakes.pressFor(Brake.LETTERS_TO_ADDRESS, address).isZero()) writeSignInLetter.writeTo(address);
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var secret = new Secret(presented.getTokenValue());
        return tokens.consume(secret)
                .map(person -> new DefaultOneTimeToken(secret.value(), person.value().toString(), clock.instant()))
                .orElse(null);
    }
}
