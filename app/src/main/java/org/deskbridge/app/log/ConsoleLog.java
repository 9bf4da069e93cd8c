package org.deskbridge.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is logged, and how: a line for each event on the console, as text or as a JSON object.
 *
 * <p>Logback finds it as a service. It is made in code because the start of a server would take a
 * tenth of a second longer with a file to parse. A file of the operator's, named by {@code
 * -Dlogback.configurationFile} or found as {@code logback.xml}, counts instead.
 */
public final class ConsoleLog extends ContextAwareBase implements Configurator {

  private static final String PATTERN = "%d{HH:mm:ss} %-5level %identified%n%failure{10}";

  /** Libraries that log details of their own work, which operators do not need. */
  private static final List<String> TALKATIVE =
      List.of("org.eclipse.jetty", "org.jboss.resteasy", "org.flywaydb");

  @Override
  public ExecutionStatus configure(LoggerContext logs) {
    if (isLeftToAFile()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    TALKATIVE.forEach(each -> logs.getLogger(each).setLevel(Level.WARN));
    var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console(logs, text(logs)));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * Logs JSON objects from now on, unless the log is left to a file of the operator's. To be called
   * before other threads log.
   */
  public static void turnToJson() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs && !isLeftToAFile()) {
      var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
      root.detachAndStopAllAppenders();
      root.addAppender(console(logs, json(logs)));
    }
  }

  private static boolean isLeftToAFile() {
    var classes = ConsoleLog.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || classes.getResource("logback-test.xml") != null
        || classes.getResource("logback.xml") != null;
  }

  private static Encoder<ILoggingEvent> json(LoggerContext logs) {
    var encoder = new JsonLines();
    encoder.setContext(logs);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> text(LoggerContext logs) {
    var layout = new PatternLayout();
    layout.setContext(logs);
    layout.getInstanceConverterMap().put("identified", IdentifiedMessage::new);
    layout.getInstanceConverterMap().put("failure", ShortOutages::new);
    layout.setPattern(PATTERN);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(logs);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  private static ConsoleAppender<ILoggingEvent> console(
      LoggerContext logs, Encoder<ILoggingEvent> encoder) {
    var filter = new OncePerMinute();
    filter.setContext(logs);
    filter.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(logs);
    console.setName("console");
    console.setEncoder(encoder);
    console.addFilter(filter);
    console.start();
    return console;
  }
}
