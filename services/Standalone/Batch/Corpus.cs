using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>The lines that a verb searches.</summary>
internal static class Corpus
{
    /// <summary>The lines of a file with what <paramref name="read"/> makes of each.</summary>
    /// <exception cref="InputException">A line can't be used; it is named. A corpus with holes would be searched with wrong results.</exception>
    public static IReadOnlyList<T> Read<T>(string? file, Func<BatchLine, T> read)
    {
        var items = new List<T>();
        using var lines = File.OpenText(file ?? throw new InputException("--corpus is missing."));
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                items.Add(read(BatchLine.Parse(line)));
            }
            catch (InputException failure)
            {
                throw new InputException($"{file}, line {number}: {failure.Message}");
            }
        }
        return items;
    }

    /// <summary>A line's id as a text, whatever kind it is of.</summary>
    /// <exception cref="InputException">It has none.</exception>
    public static string IdOf(BatchLine line) => line.Id switch
    {
        null => throw new InputException("'id' is missing."),
        var id when id.GetValueKind() == System.Text.Json.JsonValueKind.String => (string)id!,
        var id => id.ToJsonString(),
    };
}
