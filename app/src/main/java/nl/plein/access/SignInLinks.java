package nl.plein.access;

import java.time.Clock;
import java.util.concurrent.Executor;
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
    private final Executor later;
    private final Clock clock;

    SignInLinks(
            WriteSignInLetter writeSignInLetter,
            SignInTokens tokens,
            @Qualifier("applicationTaskExecutor") Executor later,
            Clock clock) {
        this.writeSignInLetter = writeSignInLetter;
        this.tokens = tokens;
        this.later = later;
        this.clock = clock;
    }

    /**
     * The letter is written after the answer went out: the time an answer takes must not tell whether somebody with
     * this address works here. The token handed back opens nothing; the real one only travels by mail.
     */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        later.execute(() -> writeSignInLetter.writeTo(request.getUsername()));
        return new DefaultOneTimeToken(Secret.draw().value(), request.getUsername(), clock.instant());
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var secret = new Secret(presented.getTokenValue());
        return tokens.consume(secret)
                .map(person -> new DefaultOneTimeToken(secret.value(), person.value().toString(), clock.instant()))
                .orElse(null);
    }
}
