using System.CommandLine;
using FactCheck.Standalone.Commands;

var root = new RootCommand("Finds check-worthy claims in articles, links evidence, proposes verdicts and keeps the queue in which people decide.")
{
    DemoCommand.Create(),
    CheckCommand.Create(),
    ServeCommand.Create(),
    BatchCommand.Create(),
    EvaluateCommand.Create(),
    DeadLettersCommand.Create(),
    AuditCommand.Create(),
    CorrectionsCommand.Create(),
    ImportFactChecksCommand.Create(),
    ReplayCommand.Create(),
    HealthCommand.Create(),
};
// The host ends itself within its own limit; the command line only has to wait for it.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
