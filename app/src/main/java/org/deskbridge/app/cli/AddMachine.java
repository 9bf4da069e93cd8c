package org.deskbridge.app.cli;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an unattended machine, which can be supported without a user in front of it. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Adds an unattended machine.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddMachine implements Callable<Integer> {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+(%\\w+)?");

  @Mixin private DataDirOption installation;

  @Mixin private CompanyOption company;

  @Option(names = "--name", required = true, description = "Name shown to technicians.")
  private String name;

  @Option(
      names = "--uuid",
      description = "Id that an integration already uses; default: a new one.")
  private @Nullable String uuid;

  @Option(names = "--dns-name", paramLabel = "NAME", description = "Name in the network.")
  private @Nullable String dnsName;

  @Option(
      names = "--ip",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Address in the network; may be given several times.")
  private List<String> addresses = List.of();

  @Override
  public Integer call() {
    requireText("--name", name);
    requireText("--uuid", uuid);
    requireText("--dns-name", dnsName);
    addresses.forEach(AddMachine::requireAddress);
    return installation.open(
        (store, out) -> {
          var machine =
              new Machine(
                  newUuid(store),
                  company.in(store.companies()),
                  name,
                  dnsName,
                  addresses,
                  MachineStatus.OFFLINE);
          store.companies().putMachine(machine);
          out.printf("machine uuid  %s%n", machine.uuid());
        });
  }

  private MachineUuid newUuid(Store store) {
    var text = new MachineUuid(uuid == null ? UUID.randomUUID().toString() : uuid);
    if (store.companies().machine(text).isPresent()) {
      throw new InvalidValueException("--uuid", text, "one that no machine has yet");
    }
    return text;
  }

  private static void requireText(String option, @Nullable String text) {
    if (text != null && text.isBlank()) {
      throw new InvalidValueException(option, "blank", "a text");
    }
  }

  private static void requireAddress(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new InvalidValueException("--ip", text, "an address such as 10.0.0.4 or fe80::1");
    }
  }
}
