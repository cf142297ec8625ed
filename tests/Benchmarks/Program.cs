using System.Globalization;
using FactCheck.Benchmarks;

// usage: dotnet run -c Release --project tests/Benchmarks -- reading|memory|hostile|judging, search [SIZE…], queue [sqlite|mongodb] [SIZE…], or decisions ADDRESS
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
List<int> Sizes() => [.. args.Skip(1).Where(argument => char.IsDigit(argument[0])).Select(int.Parse)];
switch (args.FirstOrDefault())
{
    case "reading":
        ReadingSpeed.Run();
        return 0;
    case "memory":
        ReadingMemory.Run();
        return 0;
    case "hostile":
        HostileText.Run();
        return 0;
    case "judging":
        JudgingSpeed.Run();
        return 0;
    case "search":
        await SearchSpeed.RunAsync(Sizes() is { Count: > 0 } sizes ? sizes : [10_000, 100_000, 1_000_000]);
        return 0;
    case "queue":
        await QueueSpeed.RunAsync(Sizes() is { Count: > 0 } lengths ? lengths : [10_000, 100_000], args.Skip(1).FirstOrDefault(argument => !char.IsDigit(argument[0])));
        return 0;
    case "decisions" when args.Length == 2:
        await DecisionSpeed.RunAsync(args[1]);
        return 0;
    default:
        Console.Error.WriteLine("usage: reading|memory|hostile|judging, search [SIZE…], queue [sqlite|mongodb] [SIZE…], or decisions ADDRESS");
        return 1;
}
