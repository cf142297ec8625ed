using FactCheck.Evaluation.Sets;

// usage: dotnet run --project tests/Evaluation/Sets -- DATA OUT [SET…]
// DATA holds a folder for each set; OUT gets a file of lines for each part of a set. Sets that are not there are said and passed over.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Evaluation/Sets -- DATA OUT [SET…]");
    return 1;
}
Directory.CreateDirectory(args[1]);
foreach (var set in KnownSets.All.Where(set => args.Length == 2 || args.Skip(2).Contains(set.Name)))
{
    var folder = Path.Combine(args[0], set.Name);
    if (!Directory.Exists(folder))
    {
        Console.WriteLine($"{set.Name}: not in {args[0]}");
        continue;
    }
    foreach (var (file, lines) in set.Convert(folder))
    {
        var count = 0;
        using var writer = File.CreateText(Path.Combine(args[1], file));
        foreach (var line in lines)
        {
            writer.WriteLine(line.ToJsonString(LabelledSet.Json));
            count++;
        }
        Console.WriteLine($"{set.Name}: {file}, {count} lines for `evaluate {set.Task}`");
    }
}
return 0;
