package org.deskbridge.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters of settings; a failure names the expected value. */
final class Converters {

  private static final Pattern ICE_SERVER = Pattern.compile("(stun|stuns|turn|turns):\\S+");

  private Converters() {}

  /** Converts whole numbers in an inclusive range. */
  private abstract static class WholeNumber implements ITypeConverter<Integer> {

    private final int from;
    private final int to;

    WholeNumber(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Integer convert(String text) {
      try {
        var number = Integer.parseInt(text);
        if (number >= from && number <= to) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Refused below, like numbers out of range.
      }
      throw new TypeConversionException(from + ".." + to);
    }
  }

  static final class Port extends WholeNumber {
    Port() {
      super(0, 65_535);
    }
  }

  static final class RequestsPerSecond extends WholeNumber {
    RequestsPerSecond() {
      super(0, 1_000_000);
    }
  }

  static final class Transcoders extends WholeNumber {

    /** More would only share the processors, on any machine. */
    private static final int MOST = 256;

    Transcoders() {
      super(1, MOST);
    }
  }

  /** Converts the address of a database server; a list of processes shows no password. */
  static final class PostgresUrl implements ITypeConverter<String> {

    static final String EXPECTED =
        "jdbc:postgresql://HOST:PORT/NAME, with user and password in the variables "
            + SettingSources.DATABASE_USER
            + " and "
            + SettingSources.DATABASE_PASSWORD;

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://[^/@\\s]+/[^/@\\s]+");
    private static final Pattern LOGIN = Pattern.compile("[?&](user|password)=");

    static boolean isOne(String text) {
      return ADDRESS.matcher(text).matches() && !LOGIN.matcher(text).find();
    }

    @Override
    public String convert(String text) {
      if (isOne(text)) {
        return text;
      }
      throw new TypeConversionException(EXPECTED);
    }
  }

  static final class Truth implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new TypeConversionException("true or false");
      };
    }
  }

  static final class LogFormat implements ITypeConverter<String> {

    static final String JSON = "json";

    @Override
    public String convert(String text) {
      return switch (text) {
        case "text", JSON -> text;
        default -> throw new TypeConversionException("text or json");
      };
    }
  }

  static final class BadTokenStatus implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return switch (text) {
        case "401" -> 401;
        case "403" -> 403;
        default -> throw new TypeConversionException("401 or 403");
      };
    }
  }

  static final class DefaultLimits implements ITypeConverter<RateLimits> {
    @Override
    public RateLimits convert(String text) {
      return switch (text) {
        case "shared" -> RateLimits.DEFAULT;
        case "node" -> RateLimits.DEFAULT.byNode();
        default -> throw new TypeConversionException("shared or node");
      };
    }
  }

  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return TimeFormat.parse(text)
          .orElseThrow(() -> new TypeConversionException(TimeFormat.EXPECTED));
    }
  }

  static final class File implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new TypeConversionException("a path");
      }
    }
  }

  static final class Program implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      var file = new File().convert(text);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return file;
      }
      throw new TypeConversionException("a program, such as /usr/bin/ffmpeg");
    }
  }

  /** Converts scheme, host and port, without a trailing slash. */
  static final class Origin implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      var origin = text.replaceFirst("/+$", "");
      if (isOrigin(origin)) {
        return URI.create(origin);
      }
      throw new TypeConversionException(
          "an http or https URL without a path, such as https://support.example");
    }
  }

  static final class AllowedOrigin implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (isOrigin(text)) {
        return text;
      }
      throw new TypeConversionException("origins such as https://desk.example");
    }
  }

  static final class AllowedTarget implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        return new WebhookSettings(List.of(text)).allowedTargets().get(0);
      } catch (InvalidValueException e) {
        throw new TypeConversionException("a host name, an address or a block like 10.0.0.0/8");
      }
    }
  }

  static final class TrustedProxy implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        TrustedProxies.of(List.of(text));
        return text;
      } catch (InvalidValueException e) {
        throw new TypeConversionException("addresses and blocks such as 127.0.0.1 or 10.0.0.0/8");
      }
    }
  }

  static final class IceServer implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (ICE_SERVER.matcher(text).matches()) {
        return text;
      }
      throw new TypeConversionException("stun:HOST[:PORT] or turn:HOST[:PORT]");
    }
  }

  private static boolean isOrigin(String text) {
    try {
      var url = new URI(text);
      var isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return isHttp
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawPath().isEmpty()
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
