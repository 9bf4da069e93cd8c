package org.deskbridge.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Writes each event as a JSON object in a line of its own, with the ids of the MDC as members.
 *
 * <p>Logback's own encoder has the time as a number, the ids in an object within the object, and a
 * stack trace as one more of them a frame; collectors of logs want a text for each.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  /** Collectors that sort times as text need as many digits in each. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final int USUAL_BYTES = 512;

  private final JsonFactory json = new JsonFactory();
  private final ShortOutages failures = new ShortOutages();

  @Override
  public void start() {
    failures.start();
    super.start();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new ByteArrayOutputStream(USUAL_BYTES);
    try (var object = json.createGenerator(line)) {
      object.writeStartObject();
      write(object, event);
      object.writeEndObject();
      object.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toByteArray();
  }

  private void write(JsonGenerator object, ILoggingEvent event) throws IOException {
    object.writeStringField("time", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
    object.writeStringField("level", event.getLevel().toString());
    object.writeStringField("logger", event.getLoggerName());
    object.writeStringField("thread", event.getThreadName());
    object.writeStringField("message", PathSecrets.hiddenIn(event.getFormattedMessage()));
    for (var id : event.getMDCPropertyMap().entrySet()) {
      object.writeStringField(id.getKey(), id.getValue());
    }
    if (event.getThrowableProxy() != null) {
      object.writeStringField("stackTrace", failures.convert(event));
    }
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
