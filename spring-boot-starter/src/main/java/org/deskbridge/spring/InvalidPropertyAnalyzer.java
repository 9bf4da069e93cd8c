package org.deskbridge.spring;

import java.util.Arrays;
import java.util.Locale;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the property of the platform whose value the service refuses. */
final class InvalidPropertyAnalyzer extends AbstractFailureAnalyzer<InvalidValueException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, InvalidValueException refused) {
    var message = String.valueOf(refused.getMessage());
    return Arrays.stream(DeskbridgeProperties.class.getRecordComponents())
        .map(each -> each.getName())
        .filter(each -> message.startsWith(each + ": "))
        .findFirst()
        .map(InvalidPropertyAnalyzer::property)
        .map(each -> new FailureAnalysis(message, "Correct the property " + each + ".", failure))
        .orElse(null);
  }

  private static String property(String name) {
    return "deskbridge." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
