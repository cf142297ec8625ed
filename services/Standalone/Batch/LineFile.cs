using System.Text;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>Files of one JSON object a line, in UTF-8 with or without its mark.</summary>
internal static class LineFile
{
    // Stands for bytes that are no UTF-8: a character that no text may hold, where the usual U+FFFD would pass unseen.
    private const char Broken = '\uFFFF';
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Broken.ToString()));

    /// <summary>The file, or standard input for <c>-</c>.</summary>
    // Without detection: it would put its own decoder in the place of this one.
    public static StreamReader Open(string file) =>
        new(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file), Utf8, detectEncodingFromByteOrderMarks: false);

    /// <summary>Refuses a line with bytes that are no UTF-8.</summary>
    /// <exception cref="InputException">It has some.</exception>
    public static void Check(string line)
    {
        if (line.Contains(Broken))
            throw new InputException("the line is not UTF-8.");
    }

    /// <summary>What <paramref name="read"/> makes of each line that is not blank.</summary>
    /// <exception cref="InputException">A line can't be used; name and line are told.</exception>
    public static List<T> Read<T>(TextReader lines, string name, Func<BatchLine, T> read)
    {
        var items = new List<T>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                Check(line);
                items.Add(read(BatchLine.Parse(line)));
            }
            catch (InputException failure)
            {
                throw new InputException($"{name}, line {number}: {failure.Message}");
            }
        }
        return items;
    }
}
