package nl.plein.journeys.challenge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.plein.journeys.challenge.SomePictures.fromPhone;
import static nl.plein.journeys.challenge.SomePictures.halves;
import static nl.plein.journeys.challenge.SomePictures.jpeg;
import static nl.plein.journeys.challenge.SomePictures.noise;
import static nl.plein.journeys.challenge.SomePictures.pngBomb;
import static nl.plein.journeys.challenge.SomePictures.webpBomb;
import static nl.plein.journeys.challenge.SomePictures.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPhotoTest {

    private final ReadPhoto readPhoto = new ReadPhoto();

    @Test
    void whereAPhotoWasTakenAndWithWhichPhoneIsGone() throws Exception {
        var file = fromPhone(400, 300, 1);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude()).isBetween(52.0, 52.2);
        assertThat(new String(file, ISO_8859_1)).contains("Telefoon van Sam", "hidden");

        var photo = read(file);

        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo.jpeg()));
        assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(new String(photo.jpeg(), ISO_8859_1)).doesNotContain("Exif", "Telefoon", "hidden");
    }

    /** Of the eight ways to hold a phone: the size that comes out, and where the red half is. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, left", "2, 400, 200, right", "3, 400, 200, right", "4, 400, 200, left",
        "5, 200, 400, top", "6, 200, 400, top", "7, 200, 400, bottom", "8, 200, 400, bottom"
    })
    void aPhotoIsTurnedUpright(int held, int width, int height, String red) throws IOException {
        var photo = read(fromPhone(400, 200, held));

        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.height()).isEqualTo(height);
        var image = image(photo);
        var x = red.equals("left") ? 20 : red.equals("right") ? width - 20 : width / 2;
        var y = red.equals("top") ? 20 : red.equals("bottom") ? height - 20 : height / 2;
        assertThat(new Color(image.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(width - 1 - x, height - 1 - y)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aLargePhotoBecomesSmallAndFewBytes() throws IOException {
        var photo = read(written(noise(3000, 2000), "jpeg"));

        assertThat(photo.jpeg().length).isLessThanOrEqualTo(200_000);
        assertThat(Math.max(photo.width(), photo.height())).isLessThanOrEqualTo(1280);
        assertThat(image(photo).getWidth()).isEqualTo(photo.width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whatPhonesAndDrawingAppsMakeIsRead(String format) throws IOException {
        assertThat(image(read(written(halves(300, 200), format))).getWidth()).isEqualTo(300);
    }

    @Test
    void webPIsRead() {
        var onePixel = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(read(onePixel).width()).isOne();
    }

    @Test
    void aDrawingWithoutAGroundIsDrawnOnWhite() throws IOException {
        var drawing = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(image(read(written(drawing, "png"))).getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(refusal("Dit is een brief en geen foto".getBytes(UTF_8))).isEqualTo("asking.photo.no-picture");
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))).isEqualTo("asking.photo.no-picture");
        assertThat(refusal(new byte[0])).isEqualTo("asking.photo.no-picture");
    }

    @Test
    void aPictureThatStopsHalfWayOrIsNoneBehindItsBeginningIsRefused() {
        var picture = written(halves(300, 200), "png");
        assertThat(refusal(Arrays.copyOf(picture, 60))).isEqualTo("asking.photo.damaged");
        assertThat(refusal(Arrays.copyOf(jpeg(300, 200), 20))).isEqualTo("asking.photo.damaged");
        assertThat(refusal("RIFF1234WEBPVP8 nothing that is a picture at all".getBytes(UTF_8))).isIn("asking.photo.damaged", "asking.photo.too-large");
    }

    @Test
    void fiftyMillionDotsAreRefusedBeforeTheyAreThere() {
        assertThat(refusal(pngBomb())).isEqualTo("asking.photo.too-large");
        assertThat(refusal(webpBomb())).isEqualTo("asking.photo.too-large");
    }

    @Test
    void moreThanTwelveMegabytesIsRefused() {
        assertThat(refusal(Arrays.copyOf(jpeg(300, 200), 12_000_001))).isEqualTo("asking.photo.too-big");
    }

    @Test
    void whatOnlySomePhonesReadHasAWordOfItsOwn() {
        assertThat(refusal("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1))).isEqualTo("asking.photo.heic");
    }

    private Photo read(byte[] file) {
        return switch (readPhoto.read(file)) {
            case Outcome.Done<Photo>(var photo) -> photo;
            case Outcome.Refused<Photo>(var reason) -> throw new AssertionError(reason);
        };
    }

    private String refusal(byte[] file) {
        return switch (readPhoto.read(file)) {
            case Outcome.Done<Photo> _ -> "it was read";
            case Outcome.Refused<Photo>(var reason) -> reason;
        };
    }

    private static BufferedImage image(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }
}
