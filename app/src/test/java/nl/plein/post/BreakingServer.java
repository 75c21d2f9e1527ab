package nl.plein.post;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that takes over whole letters, and breaks the line before it says so, for the first so many. */
class BreakingServer implements AutoCloseable {

    final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    private final String answerToRecipient;
    private volatile int breaks;

    BreakingServer(int breaks, String answerToRecipient) throws IOException {
        this.breaks = breaks;
        this.answerToRecipient = answerToRecipient;
        Thread.ofVirtual().start(this::serve);
    }

    JavaMailSenderImpl settings() {
        var settings = new JavaMailSenderImpl();
        settings.setProtocol("smtp");
        settings.setHost("127.0.0.1");
        settings.setPort(server.getLocalPort());
        settings.setJavaMailProperties(new Properties());
        return settings;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var line = server.accept()) {
                talk(line);
            } catch (IOException _) {
                // the line broke, or the server was closed
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
        say(line, "220 here");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("RCPT")) say(line, answerToRecipient);
            else if (said.equals("DATA")) {
                say(line, "354 go on");
                var letter = new StringBuilder();
                for (var next = in.readLine(); next != null && !next.equals("."); next = in.readLine()) letter.append(next).append('\n');
                taken.add(letter.toString());
                if (breaks-- > 0) return;
                say(line, "250 taken");
            } else if (said.equals("QUIT")) {
                say(line, "221 bye");
                return;
            } else say(line, "250 ok");
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
