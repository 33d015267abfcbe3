package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.audit.AuditCommand;
import emporium.launcher.backup.BackupCommand;
import emporium.launcher.backup.RestoreCommand;
import emporium.launcher.letters.DeadLettersCommand;
import emporium.launcher.loglevel.LogLevelCommand;
import emporium.launcher.refresh.RefreshCommand;
import emporium.launcher.roll.RollCommand;
import emporium.launcher.top.TopCommand;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

@Command(
        name = "shop",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "Emporium 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        description = "Builds and runs the Emporium platform on this machine.",
        footer = {
            "",
            "Data, logs and secrets live in .shop/ of the checkout, or where SHOP_HOME says.",
            "Services are configured by config/ of the checkout, or by the folder that SHOP_CONFIG names.",
            "Exit codes: 0 done, 1 failed, 2 wrong use, 3 not running."
        },
        subcommands = {
            UpCommand.class,
            BuildCommand.class,
            StatusCommand.class,
            TopCommand.class,
            LogsCommand.class,
            StopCommand.class,
            RestartCommand.class,
            RollCommand.class,
            DownCommand.class,
            ResetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RefreshCommand.class,
            LogLevelCommand.class,
            AuditCommand.class,
            DeadLettersCommand.class,
            EnvCommand.class,
            TestCommand.class,
            DoctorCommand.class,
            SuperviseCommand.class
        })
public final class ShopCommand implements Runnable {

    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ShopCommand())
                .setParameterExceptionHandler(ShopCommand::wrongUse)
                .setExecutionExceptionHandler((failure, line, _) -> failed(failure, line));
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    private static int wrongUse(ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        line.getErr().println("Help: ./" + line.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    /** No stack trace for people; SHOP_DEBUG=1 for those who look for a fault in the launcher. */
    private static int failed(Exception failure, CommandLine line) {
        if (failure instanceof Refusal refusal) {
            line.getErr().println(refusal.getMessage());
            return refusal.exitCode();
        }
        var cause =
                failure instanceof UncheckedIOException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        line.getErr()
                .println(
                        "Failed: "
                                + (cause.getMessage() == null
                                        ? cause.toString()
                                        : cause.getMessage()));
        if (System.getenv("SHOP_DEBUG") != null) {
            failure.printStackTrace(line.getErr());
        } else {
            line.getErr().println("(SHOP_DEBUG=1 ./shop … shows where.)");
        }
        return 1;
    }
}
