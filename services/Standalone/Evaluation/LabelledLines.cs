using System.Reflection;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>Reads labelled files.</summary>
internal static class LabelledLines
{
    /// <summary>The lines of a file.</summary>
    /// <exception cref="InputException">A line can't be used; file and line are named.</exception>
    public static IReadOnlyList<BatchLine> OfFile(string file)
    {
        try
        {
            using var reader = LineFile.Open(file);
            return Read(reader, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file} can't be read: {failure.Message}");
        }
    }

    /// <summary>The small set of our own wording that ships for the task.</summary>
    public static IReadOnlyList<BatchLine> Own(string task)
    {
        var name = $"Evaluation/{task}.jsonl";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InputException($"there is no set of our own for {task}: name a file.");
        using var reader = new StreamReader(stream);
        return Read(reader, name);
    }

    private static List<BatchLine> Read(TextReader reader, string name)
    {
        var lines = LineFile.Read(reader, name, line => line);
        return lines.Count > 0 ? lines : throw new InputException($"{name} has no lines.");
    }
}
