using System.Text.RegularExpressions;

namespace FactCheck.Tests.ForeignClient;

/// <summary>One worked call of the README: a fenced block marked <c>worked-call</c>, and the block marked <c>worked-answer</c> behind it.</summary>
/// <param name="Language"><c>sh</c> or <c>js</c>.</param>
/// <param name="Code">As it stands.</param>
/// <param name="Answer">JSON; absent: any answer will do.</param>
internal sealed partial record WorkedCall(string Language, string Code, string? Answer)
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<WorkedCall> ReadFrom(string markdown)
    {
        var calls = new List<WorkedCall>();
        foreach (var block in Fence().Matches(markdown).Select(match => (Info: match.Groups["info"].Value, Text: match.Groups["text"].Value)))
        {
            if (block.Info.Contains("worked-call", StringComparison.Ordinal))
                calls.Add(new(block.Info.Split(' ')[0], block.Text, null));
            else if (block.Info.Contains("worked-answer", StringComparison.Ordinal))
                calls[^1] = calls[^1] with { Answer = block.Text };
        }
        return calls;
    }

    [GeneratedRegex(@"^```(?<info>[^\n`]+)\n(?<text>.*?)^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
