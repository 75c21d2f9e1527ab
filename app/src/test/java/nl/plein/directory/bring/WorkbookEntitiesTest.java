package nl.plein.directory.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.plein.shared.file.Allowance;
import nl.plein.shared.file.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is XML in a zip, and XML can ask for files of the server. */
class WorkbookEntitiesTest {

    @Test
    void aWorkbookGetsNothingOfTheServer(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "only-of-the-server");
        var asking = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";
        var workbook = with(SomeFiles.workbook(List.of(List.of("Naam"), List.of("ENTITY"))), asking);
        String read;
        var allowance = new Allowance();
        try (var packed = Packed.of(workbook, allowance)) {
            read = Sheet.readWorkbook(packed, allowance).toString();
        } catch (IOException | RuntimeException refused) {
            read = refused.toString();
        }
        assertThat(read).doesNotContain("only-of-the-server");
    }

    private static byte[] with(byte[] workbook, String asking) throws IOException {
        var made = new ByteArrayOutputStream();
        var changed = false;
        try (var from = new ZipInputStream(new ByteArrayInputStream(workbook)); var to = new ZipOutputStream(made)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains("ENTITY")) {
                    text = text.replace("ENTITY", "&secret;");
                    text = text.startsWith("<?xml") ? text.replaceFirst("\\?>", "?>" + asking.replace("\\", "\\\\")) : asking + text;
                    changed = true;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(changed).isTrue();
        return made.toByteArray();
    }
}
