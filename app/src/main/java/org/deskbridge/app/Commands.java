package org.deskbridge.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbridge.app.cli.AddAccount;
import org.deskbridge.app.cli.AddClient;
import org.deskbridge.app.cli.AddCompany;
import org.deskbridge.app.cli.AddMachine;
import org.deskbridge.app.cli.AddUser;
import org.deskbridge.app.cli.ArchiveCommand;
import org.deskbridge.app.cli.BackupCommand;
import org.deskbridge.app.cli.CreateToken;
import org.deskbridge.app.cli.EraseCustomers;
import org.deskbridge.app.cli.FlagNames;
import org.deskbridge.app.cli.ListenForCallbacks;
import org.deskbridge.app.cli.MakeClassArchive;
import org.deskbridge.app.cli.PrintAccounts;
import org.deskbridge.app.cli.PrintCompanies;
import org.deskbridge.app.cli.PrintMachines;
import org.deskbridge.app.cli.ServerCommand;
import org.deskbridge.app.cli.SetAccount;
import org.deskbridge.app.cli.UsageErrors;
import org.deskbridge.app.cli.Version;
import org.deskbridge.app.cli.callbacks.EnableCommand;
import org.deskbridge.app.cli.callbacks.PingCommand;
import org.deskbridge.app.cli.callbacks.PrintCallback;
import org.deskbridge.app.cli.callbacks.PrintCallbacks;
import org.deskbridge.app.cli.callbacks.PrintReceivers;
import org.deskbridge.app.cli.callbacks.ReplayCommand;
import org.deskbridge.app.cli.callbacks.RotateSecretCommand;
import org.deskbridge.app.cli.migration.MigrateCommand;
import org.deskbridge.app.server.ServerMachine;
import org.deskbridge.error.DeskbridgeException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands of the command line.
 *
 * <p>Apart from {@link Main}, as a process that only starts a server has no use for them.
 */
public final class Commands {

  private static final Map<String, Supplier<CommandLine>> COMMANDS = commands();

  private Commands() {}

  /** Returns all commands. */
  public static CommandLine all() {
    return commandLine(COMMANDS.values());
  }

  /**
   * Returns the command that the arguments name, alone, and all where they name none: the others
   * take as long to make as a tenth of the start of a server.
   */
  static CommandLine named(String[] args) {
    var named = args.length > 0 ? COMMANDS.get(args[0]) : null;
    return named == null ? all() : commandLine(List.of(named));
  }

  private static CommandLine commandLine(Collection<Supplier<CommandLine>> commands) {
    var deskbridge = group("deskbridge", "Remote support for helpdesks, on your own machine.");
    commands.forEach(command -> deskbridge.addSubcommand(command.get()));
    showVersion(deskbridge);
    return deskbridge
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(Commands::tell);
  }

  /** Every command has {@code --version}, and all print the same. */
  private static void showVersion(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(Commands::showVersion);
  }

  /** Returns how to make each command, by its name and in the order of the help. */
  private static Map<String, Supplier<CommandLine>> commands() {
    var commands = new LinkedHashMap<String, Supplier<CommandLine>>();
    commands.put("serve", ServerCommand::serve);
    commands.put("demo", ServerCommand::demo);
    commands.put("backup", BackupCommand::commandLine);
    commands.put("migrate", () -> new CommandLine(new MigrateCommand()));
    commands.put("class-archive", () -> new CommandLine(new MakeClassArchive()));
    addGroup(
        commands,
        "account",
        "Manages the accounts and their settings.",
        AddAccount::new,
        SetAccount::new,
        PrintAccounts::new);
    addGroup(commands, "user", "Manages the people who give support.", AddUser::new);
    addGroup(commands, "client", "Manages the applications that use the API.", AddClient::new);
    addGroup(
        commands,
        "company",
        "Manages the companies that are supported.",
        AddCompany::new,
        PrintCompanies::new);
    addGroup(
        commands, "machine", "Manages unattended machines.", AddMachine::new, PrintMachines::new);
    addGroup(
        commands, "customer", "Manages the stored data of customers.", EraseCustomers::commandLine);
    addGroup(commands, "recordings", "Manages recordings.", ArchiveCommand::new);
    addGroup(
        commands,
        "callbacks",
        "Shows callbacks, sends them again, and helps to receive them.",
        PrintCallbacks::new,
        PrintCallback::new,
        ReplayCommand::new,
        PingCommand::new,
        PrintReceivers::new,
        EnableCommand::new,
        RotateSecretCommand::new,
        ListenForCallbacks::new);
    addGroup(commands, "token", "Manages access tokens.", CreateToken::new);
    return commands;
  }

  private static void addGroup(
      Map<String, Supplier<CommandLine>> commands,
      String name,
      String description,
      Supplier<?>... members) {
    commands.put(
        name,
        () -> {
          var group = group(name, description);
          Stream.of(members).forEach(member -> group.addSubcommand(member.get()));
          return group;
        });
  }

  /** Returns a command that only holds others; picocli asks for one of them. */
  private static CommandLine group(String name, String description) {
    var spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    spec.usageMessage(new UsageMessageSpec().description(description));
    return new CommandLine(spec);
  }

  /** Tells what was refused or cannot be had in its own words; a bug keeps its stack trace. */
  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof DeskbridgeException refusal) {
      command.getErr().println(FlagNames.in(refusal.getMessage(), command.getCommandSpec()));
      return ServerMachine.CANNOT_START;
    }
    throw e;
  }
}
