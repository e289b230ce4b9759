using GulluShoes.Local.Commands;
using GulluShoes.Local.Setup;

using var signals = new StopSignals();
var progress = new Progress(Console.Out);
try
{
    var line = CommandLine.Read(args);
    return line.Deed switch
    {
        Deed.Run => await RunCommand.RunAsync(line, progress, signals.Token),
        Deed.Info => await InfoCommand.RunAsync(line, signals.Token),
        Deed.Smoke => await SmokeCommand.RunAsync(line, progress, signals.Token),
        Deed.Prepare => await PrepareCommand.RunAsync(progress, signals.Token),
        Deed.Explain => Explain(),
        _ => throw new NotSupportedException(line.Deed.ToString()),
    };
}
catch (LocalException trouble)
{
    Console.Error.WriteLine(trouble.Message);
    return 1;
}
catch (Exception full) when (DiskTrouble.IsFull(full))
{
    Console.Error.WriteLine(DiskTrouble.Explain(AppContext.BaseDirectory, full).Message);
    return 1;
}
catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
{
    return 1;
}

static int Explain()
{
    Console.Out.WriteLine(CommandLine.Usage);
    return 0;
}
