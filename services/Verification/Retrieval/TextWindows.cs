using FactCheck.Core.Claims;
using FactCheck.Language.Sentences;

namespace FactCheck.Verification.Retrieval;

/// <summary>Cuts a long text into pieces that the sentence model takes whole.</summary>
internal static class TextWindows
{
    /// <summary>About 60 words: a claim is best compared with texts not much longer than itself.</summary>
    public const int Length = 350;

    /// <summary>Pieces of a text; what comes later in a longer one is not looked at.</summary>
    public const int Most = 40;

    /// <summary>Whole sentences together up to <see cref="Length"/> characters, in order; a longer sentence stands alone. A short text is one piece.</summary>
    public static IReadOnlyList<string> Of(string text, int length = Length)
    {
        if (text.Length <= length)
            return [text];
        var windows = new List<string>();
        TextSpan? open = null;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (open is { } current && sentence.End - current.Start > length)
            {
                windows.Add(current.Of(text));
                open = null;
                if (windows.Count == Most)
                    return windows;
            }
            open = new TextSpan(open?.Start ?? sentence.Start, sentence.End);
        }
        if (open is { } last)
            windows.Add(last.Of(text));
        return windows.Count > 0 ? windows : [text];
    }
}
