package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.deskbridge.spring.DeskbridgeProperties;
import org.junit.jupiter.api.Test;

/** What editors know of the properties. */
class MetadataTest {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  @Test
  void explainsEveryProperty() throws IOException {
    var described = properties();

    assertThat(described)
        .extracting(each -> each.get("name").textValue())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DeskbridgeProperties.class.getRecordComponents())
                .map(each -> "deskbridge." + kebab(each.getName()))
                .toList());
    assertThat(described)
        .allSatisfy(each -> assertThat(each.path("description").asText()).isNotBlank());
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static List<JsonNode> properties() throws IOException {
    var files = MetadataTest.class.getClassLoader().getResources(METADATA);
    return StreamSupport.stream(((Iterable<URL>) files::asIterator).spliterator(), false)
        .flatMap(each -> StreamSupport.stream(read(each).path("properties").spliterator(), false))
        .filter(each -> each.get("name").textValue().startsWith("deskbridge."))
        .toList();
  }

  private static JsonNode read(URL file) {
    try {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
