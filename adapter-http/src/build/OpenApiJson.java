import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build, from source: turns openapi.yaml into the JSON that the service serves. */
final class OpenApiJson {

  private OpenApiJson() {}

  public static void main(String[] files) throws IOException {
    var yaml = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    var document = yaml.readTree(Path.of(files[0]).toFile());
    var json = Path.of(files[1]);
    Files.createDirectories(json.getParent());
    new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), document);
  }
}
