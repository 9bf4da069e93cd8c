package org.deskbridge.app.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Reads QR codes as a camera does. */
final class QrCodes {

  private QrCodes() {}

  /** Returns what the code in a picture says. */
  static String read(byte[] picture) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(picture));
      var width = image.getWidth();
      var height = image.getHeight();
      var pixels = image.getRGB(0, 0, width, height, null, 0, width);
      var source = new RGBLuminanceSource(width, height, pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NotFoundException | ChecksumException | FormatException e) {
      throw new AssertionError("no QR code can be read", e);
    }
  }
}
