using System.Globalization;
using FactCheck.Benchmarks;

// usage: dotnet run -c Release --project tests/Benchmarks -- search|queue [SIZE…]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sizes = args.Skip(1).Select(int.Parse).ToList();
switch (args.FirstOrDefault())
{
    case "search":
        await SearchSpeed.RunAsync(sizes.Count > 0 ? sizes : [10_000, 100_000, 1_000_000]);
        return 0;
    case "queue":
        await QueueSpeed.RunAsync(sizes.Count > 0 ? sizes : [10_000, 100_000]);
        return 0;
    default:
        Console.Error.WriteLine("usage: search|queue [SIZE…]");
        return 1;
}
